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

    /** Reads the form that {@link #written} writes: a beginning alone, or two moments joined by two dots. */
    static Optional<Window> read(String written) {
        var ends = written.split("\\.\\.", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        var since = Since.read(ends[0].strip());
        var last = ends.length == 2 ? ends[1].strip() : "";
        var until = Since.read(last);
        return since.filter(from -> last.isEmpty() || until.isPresent()).map(from -> new Window(from, until));
    }

    /** {@code 24h}, or {@code 2026-05-18..2026-05-19}. */
    public String written() {
        return since.written() + until.map(end -> ".." + end.written()).orElse("");
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
