package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jobsconsole.sandbox.store.CorpusKey;
import io.jobsconsole.sandbox.store.JobQuery;
import io.jobsconsole.sandbox.store.JobState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code POST /v1/list-jobs}. Numbers arrive as JSON numbers or as strings of digits; missing, null, empty
 * and zero all mean "not set".
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection // In no signature of a resource, where the native build would find it.
record ListJobsRequest(
        String jobId, List<Long> corpusId, String epochSecs, List<String> state, String numResults, String pageKey) {

    static final Duration REACH = Duration.ofDays(180);
    static final int MOST_RESULTS = 100;

    /** The default of version 2; the reference of version 1 names none. */
    private static final int USUAL_RESULTS = 10;

    /** The reference names these states and also "all states" as default. The sandbox uses the stricter one. */
    private static final List<JobState> USUAL_STATES = List.of(JobState.QUEUED, JobState.STARTED);

    ListJobsRequest {
        jobId = jobId == null ? "" : jobId;
        corpusId = corpusId == null ? List.of() : List.copyOf(corpusId);
        state = state == null ? List.of() : List.copyOf(state);
        pageKey = pageKey == null ? "" : pageKey;
    }

    /** @throws GatewayException when a field has a value that the reference does not allow */
    JobQuery query(Instant now) {
        var id = Optional.of(jobId).filter(text -> !text.isEmpty());
        return new JobQuery(id, corpusId.stream().map(CorpusKey::of).toList(), since(now), states(), limit());
    }

    private Instant since(Instant now) {
        var earliest = now.minus(REACH);
        var seconds = number("epochSecs", epochSecs);
        if (seconds == 0) return earliest;
        if (seconds < earliest.getEpochSecond()) throw invalid("epochSecs is more than 180 days ago.");
        return Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()));
    }

    private List<JobState> states() {
        if (state.isEmpty()) return USUAL_STATES;
        return state.stream()
                .map(name -> JobState.namedInV1(name).orElseThrow(() -> invalid("No such state: " + name)))
                .toList();
    }

    private int limit() {
        var asked = number("numResults", numResults);
        if (asked < 0 || asked > MOST_RESULTS) throw invalid("numResults is more than " + MOST_RESULTS + ".");
        return asked == 0 ? USUAL_RESULTS : (int) asked;
    }

    private static long number(String field, String text) {
        if (text == null || text.isEmpty()) return 0;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid(field + " is not a number.");
        }
    }

    private static GatewayException invalid(String message) {
        return new GatewayException(GrpcCode.INVALID_ARGUMENT, message);
    }
}
