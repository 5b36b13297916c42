package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.StateCounts;
import io.jobsconsole.web.format.JobNames;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.request.Listing;
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
    private final JobNames names;

    StateTabs(Messages messages, JobNames names) {
        this.messages = messages;
        this.names = names;
    }

    List<Tab> of(Listing listing) {
        var groups = Stream.of(
                tab(messages.tabAll(), StateGroup.ANY.states(), listing),
                tab(messages.tabActive(), StateGroup.ACTIVE.states(), listing),
                tab(messages.tabProblems(), StateGroup.PROBLEM.states(), listing),
                tab(names.of(JobState.COMPLETED), Set.of(JobState.COMPLETED), listing));
        var single = SINGLE.stream().map(state -> tab(names.of(state), EnumSet.of(state), listing));
        return Stream.concat(groups, single).toList();
    }

    private Tab tab(String label, Set<JobState> states, Listing listing) {
        var counts = counts(states, listing.shown(), listing.reading());
        return new Tab(
                label,
                listing.addresses().jobs(listing.shown().inStates(states)),
                counts.map(known -> number(known, states)),
                counts.filter(known -> !known.isWhole())
                        .map(known -> messages.countedInPart(known.in(states), known.total())),
                listing.shown().states().equals(states));
    }

    /** A complete list counts itself; of the others, none among those that were read says nothing. */
    private static Optional<StateCounts> counts(Set<JobState> states, JobQuery shown, ListReading listReading) {
        var countsItself = shown.states().equals(states) && listReading.page().isComplete();
        return listReading.everyState()
                .map(read -> countsItself ? listReading.page() : read)
                .map(StateCounts::of)
                .filter(known -> known.isWhole() || known.in(states) > 0);
    }

    private String number(StateCounts counts, Set<JobState> states) {
        return counts.isWhole() ? String.valueOf(counts.in(states)) : messages.orMore(counts.in(states));
    }
}
