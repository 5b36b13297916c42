package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.lang.EnumName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job for programs. What the service left unset is absent. The order of its values is written out: the description of
 * the API would otherwise shuffle those that are unwrapped.
 *
 * @param type a word such as {@code rebuild_vector_index}, or the service's own name where this console knows none
 * @param state the word that stands in addresses, or the service's own name where this console knows none
 * @param corpora by their keys; empty for a job of the whole account
 * @param comment what the service says about it: the reason of a failure, for one
 * @param page where people read about it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({
    "id",
    "type",
    "state",
    "corpora",
    "times",
    "createdAt",
    "startedAt",
    "completedAt",
    "createdEpoch",
    "startedEpoch",
    "completedEpoch",
    "waitedSeconds",
    "ranSeconds",
    "createdBy",
    "comment",
    "page"
})
public record JobData(
        String id,
        String type,
        String state,
        List<String> corpora,
        @JsonUnwrapped JobTimes times,
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
                JobTimes.of(job, now),
                job.createdBy(),
                job.comment(),
                page);
    }

    private static String word(Reported<?> reported) {
        return reported.known().map(EnumName::snakeCase).orElse(reported.name());
    }
}
