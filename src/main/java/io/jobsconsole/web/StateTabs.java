package io.jobsconsole.web;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Reading;
import io.jobsconsole.jobs.StateCounts;
import io.jobsconsole.jobs.StateGroup;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The quick ways from a list to the same list in other states, each with the number of its jobs. */
@Singleton
class StateTabs {

    /** Those that one wants to see most often; the others stand behind them. */
    static final int FIRST = 4;

    private static final List<JobState> SINGLE =
            List.of(JobState.FAILED, JobState.RETRYING, JobState.ABORTED, JobState.QUEUED, JobState.RUNNING);

    private final Messages messages;

    StateTabs(Messages messages) {
        this.messages = messages;
    }

    List<Tab> of(JobQuery shown, Reading reading, Addresses addresses) {
        var counts = reading.everyState().map(StateCounts::of);
        var groups = Stream.of(
                tab(messages.tabAll(), StateGroup.ANY.states(), shown, counts, addresses),
                tab(messages.tabActive(), StateGroup.ACTIVE.states(), shown, counts, addresses),
                tab(messages.tabProblems(), StateGroup.PROBLEM.states(), shown, counts, addresses),
                tab(messages.state(JobState.COMPLETED), Set.of(JobState.COMPLETED), shown, counts, addresses));
        var single =
                SINGLE.stream().map(state -> tab(messages.state(state), EnumSet.of(state), shown, counts, addresses));
        return Stream.concat(groups, single).toList();
    }

    private Tab tab(
            String label, Set<JobState> states, JobQuery shown, Optional<StateCounts> counts, Addresses addresses) {
        return new Tab(
                label,
                addresses.jobs(shown.inStates(states)),
                counts.map(known -> number(known, states)),
                counts.filter(known -> !known.isWhole())
                        .map(known -> messages.countedInPart(known.in(states), known.total())),
                shown.states().equals(states));
    }

    private String number(StateCounts counts, Set<JobState> states) {
        return counts.isWhole() ? String.valueOf(counts.in(states)) : messages.orMore(counts.in(states));
    }
}
