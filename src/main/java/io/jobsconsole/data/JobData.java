package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.lang.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job for programs. What the service left unset is absent.
 *
 * @param type a word such as {@code rebuild_vector_index}, or the service's own name where this console knows none
 * @param state the word that stands in addresses, or the service's own name where this console knows none
 * @param corpora by their keys; empty for a job of the whole account
 * @param createdEpoch seconds since 1970-01-01T00:00Z, like the other two
 * @param waitedSeconds from creation to start; until it was read while the job still waits
 * @param ranSeconds from start to end; until it was read while the job still runs
 * @param comment what the service says about it: the reason of a failure, for one
 * @param page where people read about it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobData(
        String id,
        String type,
        String state,
        List<String> corpora,
        Optional<Instant> createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Long> createdEpoch,
        Optional<Long> startedEpoch,
        Optional<Long> completedEpoch,
        Optional<Long> waitedSeconds,
        Optional<Long> ranSeconds,
        Optional<String> createdBy,
        Optional<String> comment,
        String page) {

    /** A job as it is at a moment. */
    public static JobData of(Job job, Instant now, String page) {
        return new JobData(
                job.id(),
                word(job.type()),
                word(job.state()),
                job.corpora().stream().map(Corpus::key).toList(),
                job.created(),
                job.started(),
                job.ended(),
                job.created().map(Instant::getEpochSecond),
                job.started().map(Instant::getEpochSecond),
                job.ended().map(Instant::getEpochSecond),
                job.waited(now).map(Duration::toSeconds),
                job.ran(now).map(Duration::toSeconds),
                job.createdBy(),
                job.comment(),
                page);
    }

    private static String word(Reported<?> reported) {
        return reported.known().map(Word::of).orElse(reported.name());
    }
}
