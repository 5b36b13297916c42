package io.jobsconsole.web.error;

import io.jobsconsole.jobs.JobsFailure;
import java.util.Optional;

/** The service knows no job by this id, or not in this account. */
public class JobNotFound extends RuntimeException {

    private final String id;
    private final transient Optional<JobsFailure> answer;

    public JobNotFound(String id) {
        this(id, Optional.empty());
    }

    /** @param answer what the service said about it, where it said anything */
    public JobNotFound(String id, Optional<JobsFailure> answer) {
        super("No job has this id", null, false, false);
        this.id = id;
        this.answer = answer;
    }

    String id() {
        return id;
    }

    Optional<JobsFailure> answer() {
        return answer;
    }
}
