package io.jobsconsole.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time axis, from left to right.
 *
 * @param to after {@code from}
 */
record TimeAxis(Instant from, Instant to) {

    private static final int MOST_MARKS = 9;
    private static final Duration DAY = Duration.ofDays(1);

    /** Distances between two marks. The hours divide the day, so that midnight gets a mark. */
    private static final List<Duration> STEPS = Stream.concat(
                    Stream.of(1, 5, 15, 30, 60, 180, 360, 720).map(Duration::ofMinutes),
                    Stream.of(1, 2, 7, 14, 30).map(Duration::ofDays))
            .toList();

    /** Distance of a time from the left edge, in percent with one decimal; from 0 to 100. */
    double at(Instant moment) {
        var share = 1000.0 * Duration.between(from, moment).toSeconds() / length().toSeconds();
        return Math.max(0, Math.min(1000, Math.round(share))) / 10.0;
    }

    /** Six to nine times that are round in the zone, if the axis is long enough for them. */
    List<ZonedDateTime> marks(ZoneId zone) {
        var step = STEPS.stream()
                .filter(each -> length().dividedBy(each) <= MOST_MARKS - 1)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        var first = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        return Stream.iterate(first, mark -> mark.toInstant().isBefore(to), mark -> next(mark, step))
                .filter(mark -> !mark.toInstant().isBefore(from))
                .toList();
    }

    /** A day may have 23 or 25 hours in the zone. Each midnight gets a mark, so a clock change shifts the marks of one day only. */
    private static ZonedDateTime next(ZonedDateTime mark, Duration step) {
        if (step.compareTo(DAY) >= 0) {
            return mark.plusDays(step.toDays());
        }
        var next = mark.plus(step);
        var midnight = mark.truncatedTo(ChronoUnit.DAYS).plusDays(1);
        return next.isAfter(midnight) ? midnight : next;
    }

    private Duration length() {
        return Duration.between(from, to);
    }
}
