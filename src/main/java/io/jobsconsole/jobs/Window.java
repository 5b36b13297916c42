package io.jobsconsole.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * When the jobs of a list were created.
 *
 * @param since the first moment
 * @param until the moment before which they were created, in the words in which a beginning is written; empty for no end
 */
public record Window(Since since, Optional<Since> until) {

    /** The window that has no end. */
    public static Window openSince(Since since) {
        return new Window(since, Optional.empty());
    }

    /** A window between two moments; the longest beginning stays as it is. */
    public static Window between(Since since, Instant from, Instant end) {
        var beginning = since.isLongest() ? since : new Since.At(from);
        return new Window(beginning, Optional.of(new Since.At(end)));
    }

    /** The first moment, a whole second, seen at a moment. */
    public Instant from(Instant moment) {
        return since.from(moment);
    }

    /** The moment before which, a whole second, seen at a moment. */
    public Optional<Instant> end(Instant moment) {
        return until.map(end -> end.from(moment));
    }

    /** The same window, in times that stay. The longest beginning stays as it is: it has no time that can be named for long. */
    Window fixedAt(Instant moment) {
        var beginning = since.isLongest() ? since : new Since.At(since.from(moment));
        return new Window(beginning, end(moment).map(Since.At::new));
    }

    boolean holds(Instant created, Instant moment) {
        return !created.isBefore(from(moment))
                && end(moment).map(created::isBefore).orElse(true);
    }
}
