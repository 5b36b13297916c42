package io.jobsconsole.vectara.v1;

import static io.jobsconsole.vectara.ProtoDefaults.elements;
import static io.jobsconsole.vectara.ProtoDefaults.text;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.paging.PageKey;
import java.util.List;
import java.util.Optional;

/**
 * The answer of ListJobs 1.0. The gateway writes what is not set ({@code null}, {@code ""}, {@code "0"}, {@code []}) or
 * leaves it out; all of these are the same and end here.
 */
record ListJobsResponse(
        List<WireStatus> status,
        @JsonDeserialize(using = ListedJobs.class) List<Job> job,
        String pageKey) {

    private static final String OK = "OK";

    /** A bad status without jobs is a failure, never "no jobs"; with jobs it is a part of the list. */
    JobsPage page(JobQuery query) {
        var jobs = Optional.ofNullable(job).orElse(List.of());
        var trouble = trouble();
        if (jobs.isEmpty() && trouble.isPresent()) {
            throw new JobsFailure(trouble.get());
        }
        return JobsPage.of(query, jobs, text(pageKey).map(PageKey::new), trouble);
    }

    /** The first status that is not good. */
    private Optional<ServiceStatus> trouble() {
        return elements(status)
                .map(WireStatus::serviceStatus)
                .filter(given -> !given.code().equals(OK))
                .findFirst();
    }

    record WireStatus(String code, String statusDetail) {

        ServiceStatus serviceStatus() {
            return new ServiceStatus(text(code).orElse(OK), text(statusDetail));
        }
    }
}
