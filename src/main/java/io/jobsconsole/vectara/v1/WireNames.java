package io.jobsconsole.vectara.v1;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The enum names of ListJobs 1.0 and what they mean here. */
class WireNames {

    private static final Map<String, JobType> TYPES = Map.of(
            "JOB__UNKNOWN", JobType.UNKNOWN,
            "JOB__CORPUS_REBUILD_VECTOR_INDEX", JobType.REBUILD_VECTOR_INDEX,
            "JOB__CORPUS_REPLACE_FILTER_ATTRS", JobType.REPLACE_FILTER_ATTRIBUTES);

    private static final Map<String, JobState> STATES =
            Arrays.stream(JobState.values()).collect(Collectors.toUnmodifiableMap(WireNames::of, state -> state));

    private WireNames() {}

    static String of(JobState state) {
        return switch (state) {
            case UNKNOWN -> "JOB_STATE__UNKNOWN";
            case QUEUED -> "JOB_STATE__QUEUED";
            case RUNNING -> "JOB_STATE__STARTED";
            case COMPLETED -> "JOB_STATE__COMPLETED";
            case FAILED -> "JOB_STATE__FAILED";
            case RETRYING -> "JOB_STATE__TRANSIENT_FAILURE_RETRY_IMMINENT";
            case ABORTED -> "JOB_STATE__ABORTED";
        };
    }

    /** A state that is not set is the enum's first, as everywhere in protobuf. */
    static Reported<JobState> state(String name) {
        var given = name.isEmpty() ? of(JobState.UNKNOWN) : name;
        return new Reported<>(given, Optional.ofNullable(STATES.get(given)));
    }

    static Reported<JobType> type(String name) {
        var given = name.isEmpty() ? "JOB__UNKNOWN" : name;
        return new Reported<>(given, Optional.ofNullable(TYPES.get(given)));
    }
}
