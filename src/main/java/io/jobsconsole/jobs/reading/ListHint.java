package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of earlier reads of a list from a service that lists the oldest jobs first. Never a promise: every answer is
 * checked.
 *
 * @param window the moment since which one answer held the newest page; empty before that was looked for
 * @param jobs how many that page held
 * @param rate jobs in a second, where a page was read last
 */
record ListHint(Optional<Instant> window, int jobs, double rate) {

    /** Somewhat less than an answer holds: jobs may come more densely than expected. */
    private static final double WANTED = JobQuery.DEFAULT_LIMIT * 0.85;

    /** The likely start of a window with one page of jobs before the given end, at the density that was read last. */
    Instant before(Instant end) {
        return before(end, WANTED);
    }

    /** The likely start of a window with so many jobs before the given end. */
    Instant before(Instant end, double jobs) {
        return end.minusSeconds((long) Math.max(2, Math.min(jobs / rate, Since.LONGEST.toSeconds())));
    }
}
