package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.JobState.ABORTED;
import static io.jobsconsole.jobs.JobState.COMPLETED;
import static io.jobsconsole.jobs.JobState.FAILED;
import static io.jobsconsole.jobs.JobState.QUEUED;
import static io.jobsconsole.jobs.JobState.RETRYING;
import static io.jobsconsole.jobs.JobState.RUNNING;

import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Groups of states that visitors filter by, each with one word in addresses. */
public enum StateGroup {
    ANY(EnumSet.allOf(JobState.class)),
    ACTIVE(EnumSet.of(QUEUED, RUNNING, RETRYING)),
    PROBLEM(EnumSet.of(FAILED, RETRYING, ABORTED)),
    ENDED(EnumSet.of(COMPLETED, FAILED, ABORTED));

    private final Set<JobState> states;

    StateGroup(EnumSet<JobState> states) {
        this.states = Collections.unmodifiableSet(states);
    }

    public Set<JobState> states() {
        return states;
    }

    String word() {
        return EnumName.snakeCase(this);
    }

    /** The states for a word of an address: one state, the states of a group, or none for an unknown word. */
    public static Set<JobState> named(String word) {
        var lowerCase = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(group -> group.word().equals(lowerCase))
                .map(StateGroup::states)
                .findFirst()
                .orElseGet(() -> JobState.read(lowerCase).map(Set::of).orElse(Set.of()));
    }

    static Optional<StateGroup> of(Set<JobState> states) {
        return Arrays.stream(values())
                .filter(group -> group.states.equals(states))
                .findFirst();
    }
}
