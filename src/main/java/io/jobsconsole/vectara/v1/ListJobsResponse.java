package io.jobsconsole.vectara.v1;

import static io.jobsconsole.vectara.ProtoDefaults.elements;
import static io.jobsconsole.vectara.ProtoDefaults.text;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer of ListJobs 1.0. The gateway writes what is not set ({@code null}, {@code ""}, {@code "0"}, {@code []}) or
 * leaves it out; all of these are the same and end here.
 */
record ListJobsResponse(List<WireStatus> status, List<WireJob> job, String pageKey) {

    private static final String OK = "OK";

    /** A bad status without jobs is a failure, never "no jobs"; with jobs it is a part of the list. */
    JobsPage page(JobQuery query) {
        var jobs = elements(job).map(WireJob::job).toList();
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

    record WireJob(
            String id,
            String type,

            @JsonDeserialize(contentUsing = WireNumber.class)
            List<Long> corpusId,

            String state,
            @JsonDeserialize(using = WireNumber.class) Long tsCreate,
            @JsonDeserialize(using = WireNumber.class) Long tsStart,
            @JsonDeserialize(using = WireNumber.class) Long tsComplete,
            String userHandle) {

        Job job() {
            return new Job(
                    text(id).orElse(""),
                    WireNames.type(type),
                    WireNames.state(state),
                    elements(corpusId).map(String::valueOf).map(Corpus::new).toList(),
                    time(tsCreate),
                    time(tsStart),
                    time(tsComplete),
                    text(userHandle),
                    Optional.empty());
        }

        private static Optional<Instant> time(Long epochSeconds) {
            return Optional.ofNullable(epochSeconds)
                    .filter(seconds -> seconds != 0)
                    .map(Instant::ofEpochSecond);
        }
    }
}
