package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.Sort;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads the newest jobs of a list from a service with any order: nothing documents one. What always holds is that an
 * answer without a next key is complete. A list that one answer holds costs that one call; a service that gives the newest
 * first is read by its keys; at one that gives the oldest first a {@link WindowSearch} finds the newest; one without an
 * order is read as it comes.
 *
 * <p>A page costs at most six calls beyond the first. Up to twelve more are made where those found no job at all, since an
 * empty page would only ask for the next one; and a second that holds more than a page is read to its end. Deadlines and
 * the number of calls at a time are the source's.
 *
 * @param account the key of the account, for the marks of pages and for the hints
 * @param now the time from which a relative "since" is measured
 */
public record NewestJobs(JobSource source, String account, Instant now, ListHints hints, Clock clock) {

    /** Beyond the first. */
    private static final int CALLS_FOR_A_PAGE = 6;

    /**
     * How far many pages are read.
     *
     * @param jobs that are wanted
     * @param calls after which no further page is asked for, and which no page exceeds that can do with fewer jobs
     * @param time after which no further page is asked for
     */
    public record Limit(int jobs, int calls, Duration time) {}

    /** The newest page of a list, or of its part before an end; the page that its mark opens, where it has one. */
    public Uni<NewestPage> page(JobQuery query) {
        if (query.page().isPresent()) {
            return first(query);
        }
        return read(query.unsorted(), CALLS_FOR_A_PAGE);
    }

    /**
     * The newest jobs of a list, its end heeded, its page and its sort not: as many as are wanted, in pages one after the
     * other, or fewer where the limit does not suffice for them. A list that was read to its end is in order, whatever the
     * order of the service.
     */
    public Uni<NewestPage> newest(JobQuery query, Limit limit) {
        var counted = new CountedSource(source, new AtomicInteger());
        var first = query.unsorted().atFirstPage().limitedTo(JobQuery.DEFAULT_LIMIT);
        var reader = new NewestJobs(counted, account, now, hints, clock);
        var last = clock.instant().plus(limit.time());
        return reader.read(first, Math.min(limit.calls() - 1, CALLS_FOR_A_PAGE))
                .chain(page -> reader.more(page, limit, last, counted));
    }

    private Uni<NewestPage> more(NewestPage read, Limit limit, Instant last, CountedSource counted) {
        var left = limit.calls() - counted.calls().get();
        if (read.jobs().size() >= limit.jobs()
                || read.older().isEmpty()
                || read.trouble().isPresent()
                || left <= 0
                || clock.instant().isAfter(last)) {
            return Uni.createFrom().item(read.older().isEmpty() ? read.sorted(Sort.newestFirst()) : read);
        }
        return next(read.older().get(), limit.jobs() - read.jobs().size(), left)
                .chain(older -> more(read.and(older), limit, last, counted));
    }

    private Uni<NewestPage> next(JobQuery older, int missing, int left) {
        if (older.page().isPresent()) {
            return page(older);
        }
        var most = Math.min(left - 1, CALLS_FOR_A_PAGE);
        var window = LongWindow.lacking(missing, calls(), hints);
        return window.most() > left - most
                ? read(older, most)
                : window.before(older)
                        .chain(page -> page.map(Uni.createFrom()::item).orElseGet(() -> read(older, most)));
    }

    /** The page of the jobs that follow the end of a list, as a list of its own; the list without its end where that is the newest. */
    public Uni<JobQuery> newer(JobQuery list) {
        return new NewerPage(calls(), hints).than(list.atFirstPage());
    }

    /** The first answer about a list alone, whichever of its jobs that holds. */
    Uni<NewestPage> first(JobQuery query) {
        return calls().first(query).map(answer -> calls().asGiven(answer, query));
    }

    /** The same reading with calls that a page can do without. */
    NewestJobs aside() {
        return new NewestJobs(source.aside(), account, now, hints, clock);
    }

    private ListCalls calls() {
        return new ListCalls(source, account, now);
    }

    private Uni<NewestPage> read(JobQuery list, int most) {
        return new ReadingByOrder(calls(), hints).read(list, most);
    }
}
