package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The part of the calendar that a timeline draws. The parts that one can go to from here are windows of the list, so
 * that each of them has an address.
 *
 * @param to after {@code from}, and never after {@code now}
 */
record Period(Instant from, Instant to, Instant now) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration ROUGH = Duration.ofHours(1);

    Period {
        from = from.isAfter(to.minus(SHORTEST)) ? to.minus(SHORTEST) : from;
    }

    boolean isUpToNow() {
        return !to.isBefore(now);
    }

    TimeAxis axis() {
        return new TimeAxis(from, to);
    }

    /** Half of the period: the last half of one that ends now, else the middle. */
    Optional<Window> zoomedIn() {
        if (length().compareTo(SHORTEST.multipliedBy(4)) < 0) {
            return Optional.empty();
        }
        var quarter = length().dividedBy(4);
        return isUpToNow()
                ? Optional.of(window(from.plus(quarter).plus(quarter), to))
                : Optional.of(window(from.plus(quarter), to.minus(quarter)));
    }

    /** Twice the period, as far as jobs are listed. */
    Optional<Window> zoomedOut() {
        var half = length().dividedBy(2);
        return Optional.of(isUpToNow() ? window(from.minus(length()), to) : window(from.minus(half), to.plus(half)))
                .filter(wider -> hasEarlier());
    }

    Optional<Window> earlier() {
        return Optional.of(shifted(length().dividedBy(2).negated())).filter(window -> hasEarlier());
    }

    Optional<Window> later() {
        return Optional.of(shifted(length().dividedBy(2))).filter(window -> !isUpToNow());
    }

    private Window shifted(Duration shift) {
        var end = to.plus(shift);
        return end.isBefore(now) ? window(from.plus(shift), end) : window(now.minus(length()), now);
    }

    private boolean hasEarlier() {
        return from.isAfter(Since.oldest(now));
    }

    private Duration length() {
        return Duration.between(from, to);
    }

    /** A window that reaches now has no end, so that its list goes on. Long windows begin and end with a minute. */
    private Window window(Instant begin, Instant end) {
        var unit = Duration.between(begin, end).compareTo(ROUGH) < 0 ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        var oldest = Since.oldest(now);
        var since = begin.isAfter(oldest) || end.isBefore(oldest) ? new Since.At(begin.truncatedTo(unit)) : Since.ALL;
        return end.isBefore(now)
                ? new Window(since, Optional.of(new Since.At(end.truncatedTo(unit))))
                : Window.openSince(since);
    }
}
