package io.jobsconsole.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time from left to right.
 *
 * @param to after {@code from}
 */
record TimeAxis(Instant from, Instant to) {

    private static final int MOST_MARKS = 9;
    private static final Duration DAY = Duration.ofDays(1);

    /** Between two marks; hours divide the day, so that midnight is among them. */
    private static final List<Duration> STEPS = Stream.concat(
                    Stream.of(1, 5, 15, 30, 60, 180, 360, 720).map(Duration::ofMinutes),
                    Stream.of(1, 2, 7, 14, 30).map(Duration::ofDays))
            .toList();

    /** How far to the right a moment stands, in percent with one decimal; never beyond the edges. */
    double at(Instant moment) {
        var share = 1000.0 * Duration.between(from, moment).toSeconds() / length().toSeconds();
        return Math.max(0, Math.min(1000, Math.round(share))) / 10.0;
    }

    /** Six to nine moments, round in a zone, where the stretch is long enough for them. */
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

    /** Days are as long as the zone has them; a day that begins an hour off is left and right of one that does not. */
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
