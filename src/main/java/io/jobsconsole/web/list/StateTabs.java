package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.StateCounts;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.request.ListResult;
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
    private final JobLabels labels;

    StateTabs(Messages messages, JobLabels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    List<Tab> of(ListResult list) {
        var groups = Stream.of(
                tab(messages.tabAll(), StateGroup.ANY.states(), list),
                tab(messages.tabActive(), StateGroup.ACTIVE.states(), list),
                tab(messages.tabProblems(), StateGroup.PROBLEM.states(), list),
                tab(labels.of(JobState.COMPLETED), Set.of(JobState.COMPLETED), list));
        var single = SINGLE.stream().map(state -> tab(labels.of(state), EnumSet.of(state), list));
        return Stream.concat(groups, single).toList();
    }

    private Tab tab(String label, Set<JobState> states, ListResult list) {
        var counts = counts(states, list.shown(), list.reading());
        return new Tab(
                label,
                list.addresses().jobs(list.shown().inStates(states)),
                counts.map(known -> number(known, states)),
                counts.filter(known -> !known.isWhole())
                        .map(known -> messages.countedInPart(known.in(states), known.total())),
                list.shown().states().equals(states));
    }

    /** A complete list counts itself, and active jobs are counted where all of them are known; of the others, none among those that were read says nothing. */
    private static Optional<StateCounts> counts(Set<JobState> states, JobQuery shown, ListReading listReading) {
        var countsItself = shown.states().equals(states) && listReading.page().isComplete();
        if (!countsItself
                && StateGroup.ACTIVE.states().containsAll(states)
                && listReading.active().isPresent()) {
            return listReading.active().map(StateCounts::ofAll);
        }
        return listReading
                .everyState()
                .map(read -> countsItself ? listReading.page() : read)
                .map(StateCounts::of)
                .filter(known -> known.isWhole() || known.in(states) > 0);
    }

    private String number(StateCounts counts, Set<JobState> states) {
        return counts.isWhole() ? String.valueOf(counts.in(states)) : messages.orMore(counts.in(states));
    }
}
