package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Bars that compare the waiting and running times of the jobs on one page, all on one scale.
 *
 * @param full duration of the full width; less than the longest if a few long jobs would leave the others no room
 */
public record DurationBars(Duration full, Instant now) {

    /** The scale fits this percentage of the jobs, however long the others take. */
    private static final int PERCENTILE = 95;

    /** Widths in percent of the full width; {@code isCut} if the job is longer than the scale. */
    public record Bar(double waitedPercent, double ranPercent, boolean isCut) {

        /** Where the bar ends. */
        public String end() {
            return written(Math.round((waitedPercent + ranPercent) * 10) / 10.0);
        }

        /** A hundred rows have three hundred of these: a whole number needs no decimal. */
        private static String written(double percent) {
            return (percent == Math.rint(percent) ? String.valueOf((int) percent) : String.valueOf(percent)) + "%";
        }

        public String waited() {
            return written(waitedPercent);
        }

        public String ran() {
            return written(ranPercent);
        }
    }

    public static DurationBars of(List<Job> jobs, Instant now) {
        var totals = jobs.stream()
                .map(job -> total(job, now))
                .filter(total -> !total.isZero())
                .sorted()
                .toList();
        if (totals.isEmpty()) {
            return new DurationBars(Duration.ZERO, now);
        }
        var longest = totals.get(totals.size() - 1);
        var percentile = totals.get((totals.size() * PERCENTILE + 99) / 100 - 1);
        return new DurationBars(longest.compareTo(percentile.multipliedBy(2)) > 0 ? percentile : longest, now);
    }

    public Bar of(Job job) {
        var waited = percent(job.waited(now).orElse(Duration.ZERO));
        var ran = Math.min(percent(job.ran(now).orElse(Duration.ZERO)), 100 - waited);
        return new Bar(waited, Math.round(ran * 10) / 10.0, total(job, now).compareTo(full) > 0);
    }

    /**
     * The bar on a square-root scale: a bar of half the width is a quarter of the time. Jobs of seconds and of hours then
     * both show, on one page.
     */
    public Bar onRootScale(Job job) {
        var waited = rootPercent(job.waited(now).orElse(Duration.ZERO));
        var end = rootPercent(total(job, now));
        return new Bar(waited, Math.max(0, end - waited), total(job, now).compareTo(full) > 0);
    }

    /** In steps of two percent of the full width, which is about a pixel. */
    private double rootPercent(Duration part) {
        var share = full.isZero() ? 0 : Math.min(1.0, (double) part.toSeconds() / full.toSeconds());
        return 2.0 * Math.round(50 * Math.sqrt(share));
    }

    /** In percent of the full width, with one decimal. */
    private double percent(Duration part) {
        return full.isZero() ? 0 : Math.min(100, Math.round(1000.0 * part.toSeconds() / full.toSeconds()) / 10.0);
    }

    private static Duration total(Job job, Instant now) {
        return job.waited(now).orElse(Duration.ZERO).plus(job.ran(now).orElse(Duration.ZERO));
    }
}
