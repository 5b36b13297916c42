package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobsconsole.sandbox.store.CorpusKey;
import io.jobsconsole.sandbox.store.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of version 2: times are RFC 3339, and unset values are absent. */
record JobsResponse(List<JobMessage> jobs, Metadata metadata) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Metadata(@JsonProperty("page_key") Optional<String> pageKey) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record JobMessage(
            String id,
            String type,
            @JsonProperty("corpus_keys") List<CorpusKey> corpusKeys,
            String state,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("started_at") Optional<String> startedAt,
            @JsonProperty("completed_at") Optional<String> completedAt,
            @JsonProperty("created_by_username") Optional<String> createdByUsername,
            Optional<String> comment) {

        JobMessage(Job job) {
            this(
                    job.idInV2(),
                    job.type().nameInV2,
                    job.corpusKeys(),
                    job.state().nameInV2,
                    job.created().toString(),
                    job.started().map(Instant::toString),
                    job.ended().map(Instant::toString),
                    Optional.of(job.user()).filter(user -> !user.isEmpty()),
                    job.comment());
        }
    }

    static JobsResponse of(List<Job> jobs, Optional<String> pageKey) {
        return new JobsResponse(jobs.stream().map(JobMessage::new).toList(), new Metadata(pageKey));
    }
}
