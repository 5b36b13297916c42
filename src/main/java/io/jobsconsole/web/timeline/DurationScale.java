package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scale from zero to a duration on which the difference between short jobs shows beside long ones: four times as long
 * is twice as wide.
 *
 * @param full duration of the full width
 */
record DurationScale(Duration full) {

    /** The scale fits this percentage of the jobs, however long the others take. */
    private static final int PERCENTILE = 95;

    private static final List<Duration> ROUND = Stream.concat(
                    Stream.of(10, 60, 300, 600, 1_800, 3_600, 10_800, 21_600, 43_200)
                            .map(Duration::ofSeconds),
                    Stream.of(1, 2, 4, 7, 14, 30, 90).map(Duration::ofDays))
            .toList();

    static DurationScale of(List<Job> jobs, Instant now) {
        var totals = jobs.stream()
                .map(job -> total(job, now))
                .filter(total -> !total.isZero())
                .sorted()
                .toList();
        return new DurationScale(
                totals.isEmpty() ? Duration.ofSeconds(1) : totals.get((totals.size() * PERCENTILE + 99) / 100 - 1));
    }

    /** Waiting and running time of a job. */
    static Duration total(Job job, Instant now) {
        return job.waited(now).orElse(Duration.ZERO).plus(job.ran(now).orElse(Duration.ZERO));
    }

    /** In percent of the full width, with one decimal; from 0 to 100. */
    double at(Duration duration) {
        var share = Math.sqrt((double) duration.toSeconds() / full.toSeconds());
        return Math.max(0, Math.min(1000, Math.round(1000 * share))) / 10.0;
    }

    boolean isShorterThan(Duration duration) {
        return duration.compareTo(full) > 0;
    }

    /** Round durations on the scale, the shortest first. */
    List<Duration> marks() {
        return ROUND.stream().filter(round -> round.compareTo(full) <= 0).toList();
    }
}
