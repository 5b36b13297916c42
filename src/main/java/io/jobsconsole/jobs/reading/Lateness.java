package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The part of a job that takes, or took, longer than the same part of other jobs of its type usually takes. */
public enum Lateness {
    LONGER_THAN_USUAL,
    LONG_WAIT,
    /** An active job so old that it may never end by itself. */
    MAY_BE_STUCK;

    static Set<Lateness> of(Job job, Optional<UsualDuration> usual, Instant now) {
        var lateness = EnumSet.noneOf(Lateness.class);
        var waited = job.waited(now);
        var ran = job.ran(now);
        if (isActive(job) && isLonger(job.isWaiting() ? waited : ran, UsualDuration.suspicious(usual))) {
            return EnumSet.of(MAY_BE_STUCK);
        }
        if (usual.isPresent() && ran.filter(usual.get()::isExceededBy).isPresent()) {
            lateness.add(LONGER_THAN_USUAL);
        }
        if (usual.isPresent() && waited.filter(usual.get()::isExceededByWait).isPresent()) {
            lateness.add(LONG_WAIT);
        }
        return lateness;
    }

    private static boolean isActive(Job job) {
        return job.isWaiting() || job.isRunning();
    }

    private static boolean isLonger(Optional<Duration> time, Duration limit) {
        return time.filter(known -> known.compareTo(limit) > 0).isPresent();
    }
}
