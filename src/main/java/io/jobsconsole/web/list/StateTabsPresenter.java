package io.jobsconsole.web.list;

import io.jobsconsole.account.Accounts;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.StateCounts;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.JobMessages;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the tabs. Most lead to the same list in other states and show the number of its jobs; those after them lead to lists
 * that have a name in the configuration.
 */
@Singleton
class StateTabsPresenter {

    /** Number of tabs that are always visible. */
    static final int FIRST = 4;

    private static final List<JobState> SINGLE =
            List.of(JobState.FAILED, JobState.RETRYING, JobState.ABORTED, JobState.QUEUED, JobState.RUNNING);

    /** More names would make no better label. */
    private static final int NAMED_STATES = 3;

    private final ListMessages messages;
    private final JobMessages jobWords;
    private final JobLabels labels;
    private final Accounts accounts;

    StateTabsPresenter(ListMessages messages, JobMessages jobWords, JobLabels labels, Accounts accounts) {
        this.messages = messages;
        this.jobWords = jobWords;
        this.labels = labels;
        this.accounts = accounts;
    }

    List<Tab> of(ListResult list) {
        var groups = Stream.of(
                tab(messages.tabAll(), StateGroup.ANY.states(), list),
                tab(messages.tabActive(), StateGroup.ACTIVE.states(), list),
                tab(messages.tabProblems(), StateGroup.PROBLEM.states(), list),
                tab(labels.of(JobState.COMPLETED), Set.of(JobState.COMPLETED), list));
        var single = SINGLE.stream().map(state -> tab(labels.of(state), EnumSet.of(state), list));
        return Stream.of(groups, single, others(list).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The lists of the account that have a name. One whose fixed times are too old by now is left out. */
    List<Tab> namedViews(ListResult list) {
        return accounts.views(list.account()).stream()
                .flatMap(view -> view.query(list.account().api().corpusForm(), list.now()).stream()
                        .map(query -> namedView(view.name(), query, list)))
                .toList();
    }

    private static Tab namedView(String name, JobQuery query, ListResult list) {
        return new Tab(
                SafeText.capitalized(name.replace('-', ' ')),
                list.addresses().fromList(query),
                Optional.empty(),
                Optional.empty(),
                list.shown().atFirstPage().equals(query));
    }

    /** Jobs in states that this console does not know, by the names that the service has for them. */
    private Optional<Tab> others(ListResult list) {
        var names = list.reading().everyState().stream()
                .flatMap(page -> page.jobs().stream())
                .filter(job -> job.state().known().isEmpty() && job.isReadable(JobPart.STATE))
                .map(job -> SafeText.brief(job.state().name()))
                .distinct()
                .limit(NAMED_STATES)
                .collect(Collectors.joining(", "));
        var label = names.isEmpty() ? labels.of(JobState.UNKNOWN) : jobWords.otherStates(names);
        return Optional.of(tab(label, EnumSet.of(JobState.UNKNOWN), list))
                .filter(tab -> tab.isCurrent() || !names.isEmpty());
    }

    private Tab tab(String label, Set<JobState> states, ListResult list) {
        var counts = counts(states, list.shown(), list.reading());
        return new Tab(
                label,
                list.addresses().fromList(list.shown().inStates(states)),
                counts.map(known -> number(known, states)),
                counts.filter(known -> !known.isWhole())
                        .map(known -> messages.countedInPart(known.in(states), known.total())),
                list.shown().states().equals(states));
    }

    /**
     * The counts for a tab. A complete list counts its own jobs, and active jobs are counted if all of them are known. In an
     * incomplete count, zero is unknown: jobs that were not read may match.
     */
    private static Optional<StateCounts> counts(Set<JobState> states, JobQuery shown, ListReading listReading) {
        var isShown = shown.states().equals(states);
        var countsItself = isShown && listReading.page().isComplete();
        if (isShown && !shown.filter().isNone()) {
            return Optional.of(StateCounts.of(listReading.page()))
                    .filter(known -> known.isWhole() || known.total() > 0);
        }
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
