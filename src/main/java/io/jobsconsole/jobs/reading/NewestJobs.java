package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.Window;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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

    private static final int CALLS_TO_SETTLE = 2;

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
            return source.list(query.withoutEnd(), now)
                    .map(page -> JobsPage.of(query, page.jobs(), page.next(), page.trouble()))
                    .map(page -> asGiven(Stretch.of(query.from(now), query, page), query));
        }
        return read(query.unsorted(), CALLS_FOR_A_PAGE);
    }

    /**
     * The newest jobs of a list, its end heeded, its page and its sort not: as many as are wanted, in pages one after the
     * other, or fewer where the limit does not suffice for them.
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
            return Uni.createFrom().item(read);
        }
        return next(read.older().get(), Math.min(left - 1, CALLS_FOR_A_PAGE))
                .chain(older -> more(read.and(older), limit, last, counted));
    }

    private Uni<NewestPage> next(JobQuery older, int calls) {
        return older.page().isPresent() ? page(older) : read(older, calls);
    }

    /** The first answer about a list alone, whichever of its jobs that holds. */
    Uni<NewestPage> first(JobQuery query) {
        return source.list(query.withoutEnd(), now)
                .map(page -> asGiven(Stretch.of(query.from(now), query, page), query));
    }

    /** The same reading with calls that a page can do without. */
    NewestJobs aside() {
        return new NewestJobs(source.aside(), account, now, hints, clock);
    }

    /** Reads the jobs of a list since the given time. Version 2 does not say whether "after" is with that moment. */
    Uni<Stretch> since(JobQuery list, Instant start) {
        var from = list.from(now);
        var window = list.createdIn(Window.openSince(new Since.At(start))).limitedTo(JobQuery.DEFAULT_LIMIT);
        var first = start.equals(from) ? from : start.plusSeconds(1);
        return source.list(window, now).map(page -> Stretch.of(first, window, page));
    }

    /** The same and the answer after it. */
    Uni<Stretch> follow(Stretch stretch) {
        var next = stretch.onward(now, account).orElseThrow();
        return source.list(next.withoutEnd(), now).map(page -> stretch.followedBy(next, page));
    }

    private Uni<NewestPage> read(JobQuery list, int calls) {
        return hints.of(account, list)
                .flatMap(hint -> beginning(list, hint).map(start -> remembered(list, hint, start, calls)))
                .orElseGet(() -> anew(list, calls));
    }

    /** The start of the newest page when it was read last, or the likely start of the page before an end. */
    private Optional<Instant> beginning(JobQuery list, ListHint hint) {
        var from = list.from(now);
        return list.end(now)
                .map(hint::before)
                .map(start -> start.isAfter(from) ? start : from)
                .or(() -> hint.window().filter(from::isBefore));
    }

    /** Asks for what one answer held the last time. */
    private Uni<NewestPage> remembered(JobQuery list, ListHint hint, Instant start, int calls) {
        var isSamePage = list.end(now).isEmpty();
        var enough = isSamePage ? Math.min(enough(list), Math.max(1, hint.jobs())) : enough(list);
        return since(list, start).chain(first -> {
            var search = new WindowSearch(this, list, enough, OptionalDouble.of(hint.rate()), List.of(first));
            return search.run(calls - 1).chain(done -> found(list, done, Optional.empty()));
        });
    }

    /** Asks for the whole list, and goes on as the answer suggests. */
    private Uni<NewestPage> anew(JobQuery list, int calls) {
        return source.list(list.withoutEnd(), now)
                .map(page -> Stretch.of(list.from(now), list, page))
                .chain(first -> settled(first, Math.min(calls, CALLS_TO_SETTLE)))
                .chain(first -> onward(list, first, calls - (first.last().number() - 1)));
    }

    /** A key behind fewer jobs than were asked for may lead to more, or to nothing: it is followed before anything is said. */
    private Uni<Stretch> settled(Stretch first, int calls) {
        if (!first.isUnsettled() || first.trouble().isPresent() || calls <= 0) {
            return Uni.createFrom().item(first);
        }
        return follow(first)
                .chain(both -> settled(both, calls - 1))
                .onFailure(JobsFailure.class)
                .recoverWithItem(first);
    }

    private Uni<NewestPage> onward(JobQuery list, Stretch first, int calls) {
        if (first.next().isEmpty() || first.jobs().isEmpty()) {
            return Uni.createFrom().item(asGiven(first, list));
        }
        if (first.isMostlyUndated()) {
            return byKeys(list, first, calls);
        }
        return switch (first.order()) {
            case OLDEST_FIRST -> search(list, List.of(first), first, calls);
            case UNKNOWN -> ofOneSecond(list, first, calls);
            case NEWEST_FIRST, NONE -> byKeys(list, first, calls);
        };
    }

    /** The answers one after the other, until they hold a job before the end. */
    private Uni<NewestPage> byKeys(JobQuery list, Stretch read, int calls) {
        if (read.next().isEmpty() || calls <= 0 || !beforeEnd(read, list).isEmpty()) {
            return Uni.createFrom().item(asGiven(read, list));
        }
        return follow(read).chain(more -> byKeys(list, more, calls - 1));
    }

    /** All jobs were created in one second, which tells no order: jobs before or after it do. */
    private Uni<NewestPage> ofOneSecond(JobQuery list, Stretch first, int calls) {
        if (calls < 2) {
            return Uni.createFrom().item(asGiven(first, list));
        }
        var second = first.lastCreated().orElseThrow();
        var later =
                since(list, second.plusSeconds(1)).onFailure(JobsFailure.class).recoverWithNull();
        return Uni.join().all(follow(first), later).andFailFast().chain(read -> {
            var both = read.get(0);
            var newer = Optional.ofNullable(read.get(1));
            var known = newer.map(stretch -> List.of(both, stretch)).orElse(List.of(both));
            var isFollowed = newer.filter(stretch ->
                            stretch.lastCreated().filter(second::isBefore).isPresent())
                    .isPresent();
            return isFollowed
                    ? search(list, known, first, calls - 2)
                    : ofOneSecond(list, first, both, known, calls - 2);
        });
    }

    /** No job was created after that second, so only those before it can tell. */
    private Uni<NewestPage> ofOneSecond(JobQuery list, Stretch first, Stretch read, List<Stretch> known, int calls) {
        if (read.next().isEmpty()) {
            return Uni.createFrom().item(asGiven(read, list));
        }
        return switch (read.order()) {
            case OLDEST_FIRST -> search(list, known, first, calls);
            case NEWEST_FIRST, NONE -> byKeys(list, beforeEnd(first, list).isEmpty() ? read : first, calls);
            case UNKNOWN ->
                calls <= 0
                        ? Uni.createFrom().item(asGiven(first, list))
                        : follow(read).chain(more -> ofOneSecond(list, first, more, List.of(more), calls - 1));
        };
    }

    private Uni<NewestPage> search(JobQuery list, List<Stretch> known, Stretch first, int calls) {
        var search = new WindowSearch(this, list, enough(list), OptionalDouble.empty(), known);
        return search.run(calls).chain(done -> found(list, done, Optional.of(first)));
    }

    /** @param first the beginning of the whole list, where it was read: what is left when windows lead nowhere */
    private Uni<NewestPage> found(JobQuery list, WindowSearch done, Optional<Stretch> first) {
        var covered = done.covered();
        if (covered.jobs().isEmpty() && done.failure().isPresent()) {
            return Uni.createFrom().failure(done.failure().get());
        }
        if (done.isOutOfOrder() || covered.start().isEmpty()) {
            hints.forget(account, list);
            return first.map(read -> byKeys(list, read, done.callsLeft()))
                    .orElseGet(() -> anew(list, done.callsLeft()));
        }
        var newest = covered.newest(list.limit());
        keep(list, newest, done);
        return Uni.createFrom().item(page(list, newest, done));
    }

    private NewestPage page(JobQuery list, Coverage newest, WindowSearch done) {
        var start = newest.start().orElseThrow();
        var from = list.from(now);
        var older = Optional.of(start).filter(from::isBefore).map(list::createdBefore);
        var jobs =
                Stream.concat(newest.jobs().stream(), newest.undated().stream()).toList();
        return new NewestPage(
                jobs,
                newest.start(),
                older,
                older.isPresent() && done.knowsBefore(start),
                done.order(),
                Optional.empty());
    }

    /** Remembers where the newest page began: one second before its oldest job, which a window may leave out. */
    private void keep(JobQuery list, Coverage newest, WindowSearch done) {
        var before = hints.of(account, list);
        var isNewestPage = list.end(now).isEmpty();
        var window = isNewestPage
                ? newest.oldest().or(newest::start).map(oldest -> oldest.minusSeconds(1))
                : before.flatMap(ListHint::window);
        var jobs =
                isNewestPage ? newest.jobs().size() : before.map(ListHint::jobs).orElse(0);
        var rate = newest.rate().orElse(before.map(ListHint::rate).orElse(done.rateBefore()));
        hints.keep(account, list, new ListHint(window, jobs, rate));
    }

    private static int enough(JobQuery list) {
        return (list.limit() + 1) / 2;
    }

    /** The answer of the service as it is, with the service's key to the next one. */
    private NewestPage asGiven(Stretch read, JobQuery list) {
        var jobs = beforeEnd(read, list);
        var isWhole = read.isClosed() && list.page().isEmpty();
        var inOrder = read.order() == ServiceOrder.NONE && !isWhole
                ? jobs
                : jobs.stream().sorted(Sort.newestFirst()).toList();
        return new NewestPage(
                inOrder,
                Optional.of(list.from(now)).filter(from -> isWhole),
                read.onward(now, account),
                false,
                read.order(),
                read.trouble());
    }

    private List<Job> beforeEnd(Stretch read, JobQuery list) {
        var end = list.end(now).orElse(Instant.MAX);
        return read.jobs().stream()
                .filter(job -> job.created().map(end::isAfter).orElse(true))
                .toList();
    }
}
