package io.jobsconsole.web.error;

/** The service knows no job by this id, or not in this account. */
public class JobNotFound extends RuntimeException {

    private final String id;

    public JobNotFound(String id) {
        super("No job has this id", null, false, false);
        this.id = id;
    }

    String id() {
        return id;
    }
}
