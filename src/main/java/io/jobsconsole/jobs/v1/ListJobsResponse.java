package io.jobsconsole.jobs.v1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer of ListJobs 1.0. The gateway writes what is not set ({@code null}, {@code ""}, {@code "0"}, {@code []}) or
 * leaves it out; all of these are the same and end here.
 */
record ListJobsResponse(List<WireStatus> status, List<WireJob> job, String pageKey) {

    private static final String OK = "OK";

    List<Job> jobs() {
        return elements(job).map(WireJob::job).toList();
    }

    Optional<PageKey> next() {
        return text(pageKey).map(PageKey::new);
    }

    /** The first status that is not good. */
    Optional<ServiceStatus> trouble() {
        return elements(status)
                .map(WireStatus::serviceStatus)
                .filter(given -> !given.code().equals(OK))
                .findFirst();
    }

    /** A missing array is an empty one; a missing element is nonsense. */
    private static <T> Stream<T> elements(List<T> array) {
        var elements = Optional.ofNullable(array).orElse(List.of());
        if (elements.stream().anyMatch(Objects::isNull)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        return elements.stream();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
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
                    text(userHandle));
        }

        private static Optional<Instant> time(Long epochSeconds) {
            return Optional.ofNullable(epochSeconds)
                    .filter(seconds -> seconds != 0)
                    .map(Instant::ofEpochSecond);
        }
    }
}
