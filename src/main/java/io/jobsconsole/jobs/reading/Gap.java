package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A time of which too little is known: where to ask next for the newest jobs before its end.
 *
 * @param low where the answers about older jobs stop
 * @param high where the time begins of which everything is known; {@code end} when nothing is
 * @param end where the page ends
 * @param before jobs in a second up to {@code low}, or as far as is known from earlier
 * @param isLowRead whether jobs up to {@code low} were read; if not, it is the beginning of the list
 * @param known jobs from {@code high} to {@code end}
 */
record Gap(Instant low, Instant high, Instant end, OptionalDouble before, boolean isLowRead, int known) {

    /** Jobs that a window is sized for: three quarters of an answer leave room for those that come more densely. */
    private static final double WANTED = JobQuery.DEFAULT_LIMIT * 0.75;

    /** Jobs that would fill an answer within so many seconds came at once, and may have been the last ones. */
    private static final int ONE_BURST = 5;

    private static final int STEP_SECONDS = 10;

    /** How many jobs to expect in it, judged by those before it. */
    double expected() {
        return before.orElse(Double.MAX_VALUE) * seconds(low, high);
    }

    /** Beginnings of windows that are worth asking for, the most promising first. */
    List<Instant> starts() {
        var starts = new LinkedHashSet<Instant>();
        for (var length : lengths()) {
            var start = start(length);
            if ((start.isAfter(low) || !isLowRead) && start.isBefore(high.minusSeconds(1))) {
                starts.add(start);
            }
        }
        return List.copyOf(starts);
    }

    private List<Double> lengths() {
        if (high.equals(end)) {
            return unknown();
        }
        if (!isLowRead) {
            return wider();
        }
        return known > 0 ? between() : empty();
    }

    /** Nothing is known but how dense the jobs before are: as dense, eight times as dense, and far less. */
    private List<Double> unknown() {
        var all = seconds(low, end);
        var length = before.isPresent() ? WANTED / before.getAsDouble() : Math.sqrt(all);
        return List.of(length, length / 8, Math.sqrt(length * all), all / 2, all / 8);
    }

    /** There are fewer jobs than expected. What is left may begin anywhere, and there may be none: the whole list tells. */
    private List<Double> wider() {
        var length = seconds(high, end);
        var all = seconds(low, end);
        return known > 0
                ? List.of(resumed(), Math.sqrt(resumed() * full()), full())
                : List.of(Math.cbrt(length * length * all), Math.cbrt(length * all * all), all);
    }

    /** Some jobs are known: as many more as a page lacks, at a density between theirs and that of the jobs before. */
    private List<Double> between() {
        return List.of(Math.sqrt(resumed() * full()), full(), geometricMean());
    }

    /** No job is known near the end: the last one may be anywhere, or close to those before. */
    private List<Double> empty() {
        var middle = seconds(high, end) + seconds(low, high) / 2;
        var step = WANTED / before.orElse(WANTED);
        var closeToLow = seconds(low, end) - (step < ONE_BURST ? 1 : Math.sqrt(step * seconds(low, high)));
        return List.of(middle, closeToLow, geometricMean());
    }

    /** So long that it holds a page, where jobs are as dense again as those before. */
    private double resumed() {
        var length = seconds(high, end);
        return length + Math.max(1, WANTED - known) / before.orElse(known / length);
    }

    /** So long that it holds a page, where the jobs before are as dense as those that are known. */
    private double full() {
        return seconds(high, end) * WANTED / Math.max(1, Math.min(known, WANTED - 1));
    }

    private double geometricMean() {
        return Math.sqrt(seconds(high, end) * seconds(low, end));
    }

    /** Long windows begin at a full step, so that whoever looks again within it asks the same. */
    private Instant start(double length) {
        var seconds = (long) Math.max(2, Math.min(length, seconds(low, end)));
        var start = end.minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        var step = Instant.ofEpochSecond(start.getEpochSecond() / STEP_SECONDS * STEP_SECONDS);
        return seconds > STEP_SECONDS * STEP_SECONDS && step.isAfter(low) ? step : start;
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(1, ChronoUnit.SECONDS.between(from, to));
    }
}
