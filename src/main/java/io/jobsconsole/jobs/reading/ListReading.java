package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A page of a list with its optional data, all read at the same time. Optional data may fail, and the page waits for it
 * no longer than {@link #PATIENCE}.
 *
 * @param everyState the first jobs of the same list in any state
 * @param olderActive active jobs that were created before the period of the list
 * @param longer for an empty list: the first jobs that match its filters in the longest period
 * @param isCounted whether {@code everyState} is available or not needed
 */
public record ListReading(
        JobsPage page,
        Optional<JobsPage> everyState,
        Optional<JobsPage> olderActive,
        Optional<JobsPage> longer,
        boolean isCounted) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Reads the list and its optional data; fails with the {@link JobsFailure} of the list itself. */
    public static Uni<ListReading> of(PageWalk pageWalk, JobQuery query) {
        return of(pageWalk, query, hidesActiveJobs(query));
    }

    /**
     * Reads the list again for an automatic refresh, without the older active jobs: they change less often than the
     * list.
     */
    public static Uni<ListReading> again(PageWalk pageWalk, JobQuery query) {
        return of(pageWalk, query, false);
    }

    private static Uni<ListReading> of(PageWalk pageWalk, JobQuery query, boolean asksForOlder) {
        var source = pageWalk.source();
        var now = pageWalk.now();
        var page = page(pageWalk, query);
        var counts = isCountedByItself(query)
                ? Uni.createFrom().item(Optional.<JobsPage>empty())
                : beside(source, query.inStates(StateGroup.ANY.states()).limitedTo(100), now);
        var older = asksForOlder
                ? beside(source, stillActive(query), now)
                : Uni.createFrom().item(Optional.<JobsPage>empty());
        return Uni.combine()
                .all()
                .unis(page, counts, older)
                .asTuple()
                .chain(read -> longer(source, query, read.getItem1(), now)
                        .map(longer -> reading(query, read.getItem1(), read.getItem2(), read.getItem3(), longer, now)));
    }

    /** Reads the page without optional data; a sorted list is read whole, up to the limit. */
    public static Uni<JobsPage> page(PageWalk pageWalk, JobQuery query) {
        return query.sort().isPresent() ? pageWalk.whole(query, PageWalk.TO_SORT) : pageWalk.page(query);
    }

    private static ListReading reading(
            JobQuery query,
            JobsPage page,
            Optional<JobsPage> counted,
            Optional<JobsPage> active,
            Optional<JobsPage> longer,
            Instant now) {
        var everyState = isCountedByItself(query) && isBeginning(query) ? Optional.of(page) : counted;
        var older = active.map(jobs -> jobs.createdBefore(query.from(now)));
        return new ListReading(page, everyState, older, longer, everyState.isPresent() || !isBeginning(query));
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
                && !activeOf(query).isEmpty();
    }

    private static Set<JobState> activeOf(JobQuery query) {
        var active = EnumSet.copyOf(query.states());
        active.retainAll(StateGroup.ACTIVE.states());
        return active;
    }

    /** The query for the active jobs of this list, whatever their age. */
    public static JobQuery stillActive(JobQuery query) {
        return query.inStates(activeOf(query)).createdSince(Since.ALL).limitedTo(JobQuery.DEFAULT_LIMIT);
    }

    private static Uni<Optional<JobsPage>> longer(JobSource source, JobQuery query, JobsPage page, Instant now) {
        var isWorthAsking =
                page.jobs().isEmpty() && isBeginning(query) && !query.since().isLongest();
        return isWorthAsking
                ? beside(source, query.createdSince(Since.ALL), now)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Optional<JobsPage>> beside(JobSource source, JobQuery query, Instant now) {
        return source.aside()
                .list(query, now)
                .map(Optional::of)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure(JobsFailure.class)
                .recoverWithItem(Optional.empty());
    }
}
