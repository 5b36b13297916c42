package io.jobsconsole.sandbox.service;

import io.jobsconsole.sandbox.store.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of version 1 in the gateway's JSON: 64-bit times are strings, and unset values are present. */
public record ListJobsResponse(List<StatusMessage> status, List<JobMessage> job, String pageKey) {

    record StatusMessage(String code, String statusDetail) {}

    record JobMessage(
            String id,
            String type,
            List<Long> corpusId,
            String state,
            String tsCreate,
            String tsStart,
            String tsComplete,
            String userHandle) {

        JobMessage(Job job) {
            this(
                    job.id(),
                    job.type().nameInV1,
                    job.corpora(),
                    job.state().nameInV1,
                    seconds(Optional.of(job.created())),
                    seconds(job.started()),
                    seconds(job.ended()),
                    job.user());
        }

        private static String seconds(Optional<Instant> time) {
            return time.map(Instant::getEpochSecond).orElse(0L).toString();
        }
    }

    static ListJobsResponse of(List<Job> jobs, String pageKey) {
        return new ListJobsResponse(
                List.of(), jobs.stream().map(JobMessage::new).toList(), pageKey);
    }

    public static ListJobsResponse failed(List<Job> jobs) {
        var trouble = new StatusMessage("FAILURE", "The job database could not be read.");
        return new ListJobsResponse(List.of(trouble), of(jobs, "").job(), "");
    }
}
