package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The usual duration of similar jobs: the 10th and the 90th percentile of finished ones.
 *
 * @param longestWait the 90th percentile of their waiting times
 * @param count the number of finished jobs in the sample
 */
public record UsualDuration(Duration shortest, Duration longest, Duration longestWait, int count, Scope scope) {

    /** The jobs that count as similar, and the smallest sample. */
    public enum Scope {
        /** The same type on exactly the same corpora. */
        CORPORA(5),
        /** The same type anywhere in the account. */
        ACCOUNT(10);

        private final int fewest;

        Scope(int fewest) {
            this.fewest = fewest;
        }
    }

    private static final Duration SHORT_RUN = Duration.ofMinutes(2);
    private static final Duration SHORT_WAIT = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int FEWEST_TO_FORESEE = 10;

    /** The usual duration of these jobs; empty when the sample is too small. */
    public static Optional<UsualDuration> of(Collection<Job> finished, Scope scope, Instant now) {
        var runs = sorted(finished, job -> job.ran(now));
        var waits = sorted(finished, job -> job.waited(now));
        return runs.size() < scope.fewest
                ? Optional.empty()
                : Optional.of(new UsualDuration(
                        percentile(runs, 10), percentile(runs, 90), percentile(waits, 90), runs.size(), scope));
    }

    /** Whether a finished or current run is longer than usual. */
    public boolean isExceededBy(Duration ran) {
        return ran.compareTo(longer(longest.multipliedBy(3).dividedBy(2), SHORT_RUN)) > 0;
    }

    public boolean isExceededByWait(Duration waited) {
        return waited.compareTo(longer(longestWait.multipliedBy(3), SHORT_WAIT)) > 0;
    }

    /**
     * The time in which a job that has run this long usually ends; empty when that time is over or the sample is too
     * small.
     */
    public Optional<Duration> remaining(Duration ran) {
        return Optional.of(longest.minus(ran))
                .filter(left -> count >= FEWEST_TO_FORESEE && !left.isNegative() && !left.isZero());
    }

    /** The age from which an active job may be stuck: ten times the usual duration, at least one day. */
    public static Duration suspicious(Optional<UsualDuration> usual) {
        return usual.map(known -> longer(known.longest.multipliedBy(10), DAY)).orElse(DAY);
    }

    private static List<Duration> sorted(Collection<Job> jobs, Function<Job, Optional<Duration>> time) {
        return jobs.stream().flatMap(job -> time.apply(job).stream()).sorted().toList();
    }

    /** The percentile by nearest rank. */
    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
