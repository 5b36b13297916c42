package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a job was created, started and completed, for programs. They read these values beside its id, not below it.
 *
 * @param createdEpoch seconds since 1970-01-01T00:00Z, like the other two
 * @param waitedSeconds from creation to start; until it was read while the job still waits
 * @param ranSeconds from start to end; until it was read while the job still runs
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

    /** Of a job as it is at a moment. */
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
