package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads many older jobs from a service that gives the oldest first: one long window, by its keys up to the end. Every
 * answer but the last one is full of jobs of that time, while windows of one answer each hold fewer than they could.
 *
 * @param wanted how many jobs the window should hold
 */
record LongWindow(ListCalls calls, ListHints hints, int wanted) {

    /** A longer one would waste more where jobs come more densely than expected. */
    private static final int MOST_JOBS = 1_000;

    /** A window that holds so many times more jobs than expected is given up. */
    private static final int TOO_DENSE = 2;

    /** @param missing how many jobs the reading lacks */
    static LongWindow lacking(int missing, ListCalls calls, ListHints hints) {
        var some = Math.max(JobQuery.DEFAULT_LIMIT, missing + missing / 20);
        return new LongWindow(calls, hints, Math.min(MOST_JOBS, some));
    }

    /** How many calls it may take. */
    int most() {
        return 1 + TOO_DENSE * wanted / JobQuery.DEFAULT_LIMIT;
    }

    /** The jobs before the end of a list; empty where nothing tells how far back to begin, or where it was too far. */
    Uni<Optional<NewestPage>> before(JobQuery list) {
        var end = list.end(calls.now());
        var hint = hints.of(calls.account(), list);
        if (end.isEmpty() || hint.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var first = hint.get().before(end.get(), wanted);
        var start = first.isAfter(list.from(calls.now())) ? first : list.from(calls.now());
        return calls.since(list, start)
                .chain(read -> calls.upTo(end.get(), read, most() - 1))
                .map(read -> Optional.of(read)
                        .filter(whole -> !whole.reach().isBefore(end.get()) && whole.isFromTheOldest(calls.now()))
                        .map(whole -> page(list, end.get(), hint.get(), whole)));
    }

    private NewestPage page(JobQuery list, Instant end, ListHint hint, Stretch read) {
        var covered = Coverage.of(List.of(read), end);
        var from = list.from(calls.now());
        var older = Optional.of(read.start()).filter(from::isBefore).map(list::createdBefore);
        var seconds = ChronoUnit.SECONDS.between(read.start(), end);
        var rate = Math.max(1, covered.jobs().size()) / (double) Math.max(1, seconds);
        hints.keep(calls.account(), list, new ListHint(hint.window(), hint.jobs(), rate));
        var jobs = Stream.concat(covered.jobs().stream(), covered.undated().stream())
                .toList();
        return new NewestPage(jobs, Optional.of(read.start()), older, false, read.order(), Optional.empty());
    }
}
