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
 * A job in the JSON and CSV data. Values that the service left unset are absent. The order is explicit because the
 * OpenAPI description would otherwise mix in the unwrapped members at random.
 *
 * @param type a word such as {@code rebuild_vector_index}, or the service's own name where this console knows none
 * @param state the word that stands in addresses, or the service's own name where this console knows none
 * @param corpora by their keys; empty for a job of the whole account
 * @param comment what the service says about it: the reason of a failure, for one
 * @param unreadable what of it came in a form that nobody can read, where that is anything
 * @param page where people read about it, unless the service cannot be asked for it by its id
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
    "unreadable",
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
        Optional<List<String>> unreadable,
        Optional<String> page) {

    /** The data of a job at the given time. */
    public static JobData of(Job job, Instant now, Optional<String> page) {
        return new JobData(
                job.id(),
                word(job.type()),
                word(job.state()),
                job.corpora().stream().map(Corpus::key).toList(),
                JobTimes.of(job, now),
                job.createdBy(),
                job.comment(),
                Optional.of(job.unreadable().stream().map(EnumName::snakeCase).toList())
                        .filter(parts -> !parts.isEmpty()),
                page);
    }

    /** A state or type as data name it. */
    public static String word(Reported<?> reported) {
        return reported.known().map(EnumName::snakeCase).orElse(reported.name());
    }
}
