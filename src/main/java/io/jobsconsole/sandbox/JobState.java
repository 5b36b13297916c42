package io.jobsconsole.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

enum JobState {
    UNKNOWN,
    QUEUED,
    STARTED,
    COMPLETED,
    FAILED,
    TRANSIENT_FAILURE_RETRY_IMMINENT,
    ABORTED,
    /** Not in the reference: states were added without notice before, and a client has to bear it. */
    PAUSED;

    private static final String PREFIX = "JOB_STATE__";

    static Optional<JobState> named(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    @JsonCreator
    static JobState read(String wireName) {
        return named(wireName).orElseThrow(() -> new IllegalArgumentException("No such job state: " + wireName));
    }

    @JsonValue
    String wireName() {
        return PREFIX + name();
    }

    boolean isDocumented() {
        return this != PAUSED;
    }

    boolean isActive() {
        return this == QUEUED || this == STARTED || this == TRANSIENT_FAILURE_RETRY_IMMINENT;
    }
}
