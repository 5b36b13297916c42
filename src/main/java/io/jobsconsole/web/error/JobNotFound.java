package io.jobsconsole.web.error;

/** The service has no job with this id in this account. */
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
