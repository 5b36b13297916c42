package io.jobsconsole.jobs;

import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.Optional;

/** The states of a job in the usual order. {@link #UNKNOWN} is the state that the service itself calls unknown. */
public enum JobState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    RETRYING,
    ABORTED,
    UNKNOWN;

    /** The word for this state in addresses. */
    public String word() {
        return EnumName.snakeCase(this);
    }

    public boolean isActive() {
        return StateGroup.ACTIVE.states().contains(this);
    }

    /** The state for a word of an address. {@code started}, the service's own name for running, is accepted too. */
    static Optional<JobState> read(String word) {
        if (word.equals("started")) {
            return Optional.of(RUNNING);
        }
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
