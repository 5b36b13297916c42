package io.jobsconsole.vectara.v2;

import static io.jobsconsole.vectara.ProtoDefaults.elements;
import static io.jobsconsole.vectara.ProtoDefaults.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job of version 2. Only its id is always there. */
record WireJob(
        String id,
        String type,
        @JsonProperty("corpus_keys") List<String> corpusKeys,
        String state,

        @JsonProperty("created_at") @JsonDeserialize(using = WireTime.class)
        Instant createdAt,

        @JsonProperty("started_at") @JsonDeserialize(using = WireTime.class)
        Instant startedAt,

        @JsonProperty("completed_at") @JsonDeserialize(using = WireTime.class)
        Instant completedAt,

        @JsonProperty("created_by_username") String createdByUsername,
        String comment) {

    Job job() {
        return new Job(
                text(id).orElse(""),
                WireNames.type(type),
                WireNames.state(state),
                elements(corpusKeys).map(Corpus::new).toList(),
                Optional.ofNullable(createdAt),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(completedAt),
                text(createdByUsername),
                text(comment));
    }
}
