package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Chooses how the newest page of a list is read, by the order that the answers show: by the keys of the service, or by a
 * {@link WindowSearch} where the oldest jobs come first. What is found out is kept as a hint for the next time.
 */
record ReadingByOrder(ListCalls calls, ListHints hints) {

    private static final int CALLS_TO_SETTLE = 2;

    /** @param most how many calls may be made */
    Uni<NewestPage> read(JobQuery list, int most) {
        var known = hints.takeStart(calls.account(), list);
        if (known.isPresent()) {
            return knownFrom(list, known.get(), most);
        }
        return hints.of(calls.account(), list)
                .flatMap(hint -> beginning(list, hint).map(start -> remembered(list, hint, start, most)))
                .orElseGet(() -> anew(list, most));
    }

    /** The start of the newest page when it was read last, or the likely start of the page before an end. */
    private Optional<Instant> beginning(JobQuery list, ListHint hint) {
        var from = list.from(calls.now());
        return list.end(calls.now())
                .map(hint::before)
                .map(start -> start.isAfter(from) ? start : from)
                .or(() -> hint.window().filter(from::isBefore));
    }

    /** The page begins there, and is read to its end: the second before it may fill an answer alone. */
    private Uni<NewestPage> knownFrom(JobQuery list, Instant start, int most) {
        var rate = hints.of(calls.account(), list).map(ListHint::rate);
        var end = list.end(calls.now()).orElse(Instant.MAX);
        var from = list.from(calls.now());
        return calls.since(list, start.isAfter(from) ? start : from)
                .chain(first -> calls.upTo(end, first, most - 1))
                .chain(read -> {
                    var unknown = rate.map(OptionalDouble::of).orElse(OptionalDouble.empty());
                    var search = new WindowSearch(calls, list, enough(list), unknown, List.of(read));
                    return search.run(most - read.last().number()).chain(done -> found(list, done, Optional.empty()));
                });
    }

    /** Asks for what one answer held the last time. */
    private Uni<NewestPage> remembered(JobQuery list, ListHint hint, Instant start, int most) {
        var isSamePage = list.end(calls.now()).isEmpty();
        var enough = isSamePage ? Math.min(enough(list), Math.max(1, hint.jobs())) : enough(list);
        return calls.since(list, start).chain(first -> {
            var search = new WindowSearch(calls, list, enough, OptionalDouble.of(hint.rate()), List.of(first));
            return search.run(most - 1).chain(done -> found(list, done, Optional.empty()));
        });
    }

    /** Asks for the whole list, and goes on as the answer suggests. */
    private Uni<NewestPage> anew(JobQuery list, int most) {
        return calls.first(list)
                .chain(first -> calls.settled(first, Math.min(most, CALLS_TO_SETTLE)))
                .chain(first -> onward(list, first, most - (first.last().number() - 1)));
    }

    private Uni<NewestPage> onward(JobQuery list, Stretch first, int most) {
        if (first.next().isEmpty() || first.jobs().isEmpty()) {
            return Uni.createFrom().item(calls.asGiven(first, list));
        }
        if (first.isMostlyUndated()) {
            return calls.byKeys(list, first, most);
        }
        return switch (first.order()) {
            case OLDEST_FIRST -> search(list, List.of(first), first, most);
            case UNKNOWN -> ofOneSecond(list, first, most);
            case NEWEST_FIRST, NONE -> calls.byKeys(list, first, most);
        };
    }

    /** All jobs were created in one second, which tells no order: jobs before or after it do. */
    private Uni<NewestPage> ofOneSecond(JobQuery list, Stretch first, int most) {
        if (most < 2) {
            return Uni.createFrom().item(calls.asGiven(first, list));
        }
        var second = first.lastCreated().orElseThrow();
        var later = calls.since(list, second.plusSeconds(1))
                .onFailure(JobsFailure.class)
                .recoverWithNull();
        return Uni.join().all(calls.follow(first), later).andFailFast().chain(read -> {
            var both = read.get(0);
            var newer = Optional.ofNullable(read.get(1));
            var known = newer.map(stretch -> List.of(both, stretch)).orElse(List.of(both));
            var isFollowed = newer.filter(stretch ->
                            stretch.lastCreated().filter(second::isBefore).isPresent())
                    .isPresent();
            return isFollowed ? search(list, known, first, most - 2) : ofOneSecond(list, first, both, known, most - 2);
        });
    }

    /** No job was created after that second, so only those before it can tell. */
    private Uni<NewestPage> ofOneSecond(JobQuery list, Stretch first, Stretch read, List<Stretch> known, int most) {
        if (read.next().isEmpty()) {
            return Uni.createFrom().item(calls.asGiven(read, list));
        }
        return switch (read.order()) {
            case OLDEST_FIRST -> search(list, known, first, most);
            case NEWEST_FIRST, NONE ->
                calls.byKeys(list, calls.beforeEnd(first, list).isEmpty() ? read : first, most);
            case UNKNOWN ->
                most <= 0
                        ? Uni.createFrom().item(calls.asGiven(first, list))
                        : calls.follow(read).chain(more -> ofOneSecond(list, first, more, List.of(more), most - 1));
        };
    }

    private Uni<NewestPage> search(JobQuery list, List<Stretch> known, Stretch first, int most) {
        var search = new WindowSearch(calls, list, enough(list), OptionalDouble.empty(), known);
        return search.run(most).chain(done -> found(list, done, Optional.of(first)));
    }

    /** @param first the beginning of the whole list, where it was read: what is left when windows lead nowhere */
    private Uni<NewestPage> found(JobQuery list, WindowSearch done, Optional<Stretch> first) {
        var covered = done.covered();
        if (covered.jobs().isEmpty() && done.failure().isPresent()) {
            return Uni.createFrom().failure(done.failure().get());
        }
        if (done.isOutOfOrder() || covered.start().isEmpty()) {
            hints.forget(calls.account(), list);
            return first.map(read -> calls.byKeys(list, read, done.callsLeft()))
                    .orElseGet(() -> anew(list, done.callsLeft()));
        }
        var newest = covered.newest(list.limit());
        keep(list, newest, done);
        return Uni.createFrom().item(page(list, newest, done));
    }

    private NewestPage page(JobQuery list, Coverage newest, WindowSearch done) {
        var start = newest.start().orElseThrow();
        var from = list.from(calls.now());
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
        var before = hints.of(calls.account(), list);
        var isNewestPage = list.end(calls.now()).isEmpty();
        var window = isNewestPage
                ? newest.oldest().or(newest::start).map(oldest -> oldest.minusSeconds(1))
                : before.flatMap(ListHint::window);
        var jobs =
                isNewestPage ? newest.jobs().size() : before.map(ListHint::jobs).orElse(0);
        var rate = newest.rate().orElse(before.map(ListHint::rate).orElse(done.rateBefore()));
        hints.keep(calls.account(), list, new ListHint(window, jobs, rate));
    }

    private static int enough(JobQuery list) {
        return (list.limit() + 1) / 2;
    }
}
