package io.jobsconsole.sandbox.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

public enum JobState {
    UNKNOWN("unknown"),
    QUEUED("queued"),
    STARTED("started"),
    COMPLETED("completed"),
    FAILED("failed"),
    TRANSIENT_FAILURE_RETRY_IMMINENT("failed_will_retry"),
    ABORTED("aborted"),
    /** Not in the reference: states have been added without notice, and a client must accept them. */
    PAUSED("paused");

    public static final List<JobState> DOCUMENTED =
            Arrays.stream(values()).filter(JobState::isDocumented).toList();

    public final String nameInV1;
    public final String nameInV2;

    JobState(String nameInV2) {
        this.nameInV1 = "JOB_STATE__" + name();
        this.nameInV2 = nameInV2;
    }

    public static Optional<JobState> namedInV1(String name) {
        return Arrays.stream(values())
                .filter(state -> state.nameInV1.equals(name))
                .findFirst();
    }

    public static Optional<JobState> namedInV2(String name) {
        return DOCUMENTED.stream().filter(state -> state.nameInV2.equals(name)).findFirst();
    }

    boolean isDocumented() {
        return this != PAUSED;
    }

    boolean isActive() {
        return this == QUEUED || this == STARTED || this == TRANSIENT_FAILURE_RETRY_IMMINENT;
    }
}
