package io.jobsconsole.sandbox.store;

import java.time.Instant;
import java.util.Comparator;

/** The position of a job in its list. Neither part changes, so pages stay stable while jobs change. */
public record Position(Instant created, String id) implements Comparable<Position> {

    private static final Comparator<Position> OLDEST_FIRST =
            Comparator.comparing(Position::created).thenComparing(Position::id);

    @Override
    public int compareTo(Position other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
