package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a list with its optional data, all read at the same time. Optional data may fail, and the page waits for it
 * no longer than {@link #PATIENCE}.
 *
 * @param everyState the first jobs of the same list in any state
 * @param olderActive jobs that were created before the time of the list and are still active
 * @param active all active jobs of the same filters in the time of the list, where the list itself does not tell them
 * @param wider for an empty list: what lists with fewer filters hold
 * @param isCounted whether {@code everyState} was to be had, or needed
 */
public record ListReading(
        NewestPage page,
        Optional<NewestPage> everyState,
        Optional<NewestPage> olderActive,
        Optional<List<Job>> active,
        Optional<WiderLists> wider,
        boolean isCounted) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Reads the list and its optional data; fails with the {@link JobsFailure} of the list itself. */
    public static Uni<ListReading> of(NewestJobs newest, JobQuery query) {
        return of(newest, query, hidesActiveJobs(query));
    }

    /** The same for someone who has just seen it: older jobs that are still active change less often than the list. */
    public static Uni<ListReading> again(NewestJobs newest, JobQuery query) {
        return of(newest, query, false);
    }

    private static Uni<ListReading> of(NewestJobs newest, JobQuery query, boolean asksForOlder) {
        var now = newest.now();
        var counts = isCountedByItself(query)
                ? Uni.createFrom().item(Optional.<NewestPage>empty())
                : beside(newest, query.inStates(StateGroup.ANY.states()).limitedTo(JobQuery.DEFAULT_LIMIT));
        var active = asksForOlder
                ? beside(newest, activeOfAnyAge(query))
                : Uni.createFrom().item(Optional.<NewestPage>empty());
        return Uni.combine()
                .all()
                .unis(page(newest, query), counts, active)
                .asTuple()
                .chain(read -> beyond(newest, query, read.getItem1(), read.getItem2(), read.getItem3(), asksForOlder));
    }

    /** The page alone; the newest jobs of the whole list where the console sorts, filters or groups them. */
    public static Uni<NewestPage> page(NewestJobs newest, JobQuery query) {
        return query.isOnOnePage() ? WholeList.page(newest, query) : newest.page(query);
    }

    /** The jobs that the page of a list shows, without their counts and without other data beside them. */
    public static Uni<ListReading> shown(NewestJobs newest, JobQuery query) {
        var now = newest.now();
        return page(newest, query).chain(page -> {
            var active = showsActiveBelow(query, page)
                    ? beside(newest, activeOfAnyAge(query))
                    : Uni.createFrom().item(Optional.<NewestPage>empty());
            return active.map(
                    read -> reading(query, page, Optional.empty(), Optional.empty(), read, Optional.empty(), now));
        });
    }

    /** The newest jobs of a list in its order, as many as a file may hold. */
    public static Uni<NewestPage> file(NewestJobs newest, JobQuery query) {
        return WholeList.file(newest, query);
    }

    /** Reads what is worth asking for only after the page was read. Active jobs that were asked for in vain are not asked for again. */
    private static Uni<ListReading> beyond(
            NewestJobs newest,
            JobQuery query,
            NewestPage page,
            Optional<NewestPage> counted,
            Optional<NewestPage> active,
            boolean hasAskedForActive) {
        var now = newest.now();
        var everyState = isCountedByItself(query) && isBeginning(query) ? Optional.of(page) : counted;
        var isCounted = everyState.filter(NewestPage::isComplete).isPresent()
                || page.isComplete() && query.states().equals(StateGroup.ACTIVE.states());
        var allActive = Uni.createFrom().item(active.filter(jobs -> !isCounted));
        if (!hasAskedForActive && isBeginning(query) && !isCounted && mayBeActive(query)) {
            allActive = beside(newest, activeOfAnyAge(query));
        }
        return Uni.combine()
                .all()
                .unis(wider(newest, query, page), allActive)
                .asTuple()
                .map(read -> reading(query, page, everyState, active, read.getItem2(), read.getItem1(), now));
    }

    private static ListReading reading(
            JobQuery query,
            NewestPage page,
            Optional<NewestPage> everyState,
            Optional<NewestPage> older,
            Optional<NewestPage> active,
            Optional<WiderLists> wider,
            Instant now) {
        var asked = activeOf(query);
        var inTime = active.filter(NewestPage::isComplete)
                .map(all -> all.jobs().stream()
                        .filter(job ->
                                query.inStates(StateGroup.ACTIVE.states()).admits(job, now))
                        .toList());
        return new ListReading(
                page,
                everyState,
                older.map(jobs -> jobs.createdBefore(query.from(now)))
                        .map(jobs -> jobs.only(
                                job -> asked.contains(job.state().known().orElse(JobState.UNKNOWN)))),
                inTime,
                wider,
                everyState.isPresent() || !isBeginning(query));
    }

    /**
     * All jobs that the page shows. On the first page of the list without any filter stand also the active jobs that are
     * older than its newest jobs.
     */
    public List<Job> jobs(JobQuery query) {
        return Stream.concat(page.jobs().stream(), activeBelow(query).stream()).toList();
    }

    /** Active jobs of the list without any filter that are older than its first page, the newest first. */
    public List<Job> activeBelow(JobQuery query) {
        if (!showsActiveBelow(query, page)) {
            return List.of();
        }
        var oldest = page.jobs().stream().flatMap(job -> job.created().stream()).min(Instant::compareTo);
        if (oldest.isEmpty()) {
            return List.of();
        }
        var shown = page.jobs().stream().map(Job::id).collect(Collectors.toSet());
        return active.orElse(List.of()).stream()
                .filter(job -> job.created().filter(oldest.get()::isAfter).isPresent() && !shown.contains(job.id()))
                .toList();
    }

    private static boolean showsActiveBelow(JobQuery query, NewestPage page) {
        return query.isEverything() && isBeginning(query) && page.older().isPresent();
    }

    private static boolean isBeginning(JobQuery query) {
        return query.number() == 1 && query.job().isEmpty();
    }

    private static boolean isCountedByItself(JobQuery query) {
        return !isBeginning(query)
                || query.states().equals(StateGroup.ANY.states()) && query.limit() == JobQuery.DEFAULT_LIMIT;
    }

    private static boolean hidesActiveJobs(JobQuery query) {
        return isBeginning(query)
                && !query.since().isLongest()
                && !activeOf(query).isEmpty()
                && mayBeActive(query);
    }

    /** A job that has ended is not active. */
    private static boolean mayBeActive(JobQuery query) {
        return query.filter().ended().isEmpty();
    }

    private static Set<JobState> activeOf(JobQuery query) {
        var active = EnumSet.copyOf(query.states());
        active.retainAll(StateGroup.ACTIVE.states());
        return active;
    }

    /** The query for the active jobs of this list, whatever their age. */
    public static JobQuery stillActive(JobQuery query) {
        return activeOfAnyAge(query).inStates(activeOf(query));
    }

    /** Active jobs with the query's other filters, however old they are. */
    private static JobQuery activeOfAnyAge(JobQuery query) {
        return query.inStates(StateGroup.ACTIVE.states())
                .createdIn(Window.openSince(Since.ALL))
                .limitedTo(JobQuery.DEFAULT_LIMIT);
    }

    private static Uni<Optional<WiderLists>> wider(NewestJobs newest, JobQuery query, NewestPage page) {
        return page.jobs().isEmpty() && query.number() == 1
                ? WiderLists.of(newest, query).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** The jobs of a list that the first answer of the service holds: one call, and perhaps not the whole list. */
    static Uni<Optional<NewestPage>> beside(NewestJobs newest, JobQuery query) {
        return optional(newest.aside().first(query.asked()), query, newest.now());
    }

    /** The jobs that a link to a list would show. A list that the console filters shows only matches among its newest jobs. */
    static Uni<Optional<NewestPage>> linked(NewestJobs newest, JobQuery query) {
        return query.filter().isNone()
                ? beside(newest, query)
                : optional(newest.aside().page(query.asked()), query, newest.now());
    }

    private static Uni<Optional<NewestPage>> optional(Uni<NewestPage> read, JobQuery query, Instant now) {
        return read.map(page -> Optional.of(page.filteredBy(query.filter(), now)))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure(JobsFailure.class)
                .recoverWithItem(Optional.empty());
    }
}
