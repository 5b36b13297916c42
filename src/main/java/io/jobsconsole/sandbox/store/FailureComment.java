package io.jobsconsole.sandbox.store;

import java.util.List;
import java.util.Optional;

/** The comment on a failed job. The same job always has the same comment. */
final class FailureComment {

    private static final List<String> FINAL = List.of(
            "The rebuilt index found too little: recall 0.81, at least 0.95 is required.",
            "The corpus holds no documents.",
            "The index could not be uploaded: the storage quota of the account is used up.",
            "12 of 4310 documents could not be changed.");

    private static final List<String> PASSING = List.of(
            "The document store did not answer in time. Another attempt follows.",
            "The worker was replaced while the job ran. Another attempt follows.");

    private FailureComment() {}

    static Optional<String> of(String jobId, JobState state) {
        if (state == JobState.FAILED) return Optional.of(choose(FINAL, jobId));
        if (state == JobState.TRANSIENT_FAILURE_RETRY_IMMINENT) return Optional.of(choose(PASSING, jobId));
        return Optional.empty();
    }

    private static String choose(List<String> comments, String jobId) {
        return comments.get(Math.floorMod(jobId.hashCode(), comments.size()));
    }
}
