package io.jobsconsole.vectara.v2;

import static io.jobsconsole.vectara.ProtoDefaults.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.paging.PageKey;
import java.util.List;
import java.util.Optional;

/** The answer of {@code GET /v2/jobs}; with messages instead of jobs it is an error, whatever its HTTP status says. */
record JobsAnswer(
        @JsonDeserialize(using = ListedJobs.class) List<Job> jobs,
        Metadata metadata,
        List<String> messages,
        @JsonProperty("request_id") String requestId) {

    record Metadata(@JsonProperty("page_key") String pageKey) {}

    JobsPage page(JobQuery query) {
        if (jobs == null && messages != null) {
            throw new JobsFailure(Kind.SERVICE_ERROR, new ErrorAnswer(messages, requestId, null, null).status(200));
        }
        var next = Optional.ofNullable(metadata).flatMap(given -> text(given.pageKey()));
        return JobsPage.of(
                query, Optional.ofNullable(jobs).orElse(List.of()), next.map(PageKey::new), Optional.empty());
    }
}
