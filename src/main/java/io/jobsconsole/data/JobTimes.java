package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of a job. In JSON they are members of the job itself.
 *
 * @param createdEpoch seconds since 1970-01-01T00:00Z, like the other two
 * @param waitedSeconds from creation to start; up to the time of reading while the job waits
 * @param ranSeconds from start to end; up to the time of reading while the job runs
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JobTimes(
        Optional<Instant> createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Long> createdEpoch,
        Optional<Long> startedEpoch,
        Optional<Long> completedEpoch,
        Optional<Long> waitedSeconds,
        Optional<Long> ranSeconds) {

    /** The times of a job, measured at the given time. */
    static JobTimes of(Job job, Instant now) {
        return new JobTimes(
                job.created(),
                job.started(),
                job.ended(),
                job.created().map(Instant::getEpochSecond),
                job.started().map(Instant::getEpochSecond),
                job.ended().map(Instant::getEpochSecond),
                job.waited(now).map(Duration::toSeconds),
                job.ran(now).map(Duration::toSeconds));
    }
}
