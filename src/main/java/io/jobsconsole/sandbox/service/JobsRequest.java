package io.jobsconsole.sandbox.service;

import io.jobsconsole.sandbox.store.CorpusKey;
import io.jobsconsole.sandbox.store.JobQuery;
import io.jobsconsole.sandbox.store.JobState;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of {@code GET /v2/jobs}. An empty value is invalid. */
record JobsRequest(MultivaluedMap<String, String> parameters) {

    private static final int USUAL_LIMIT = 10;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    /** RFC 3339, which unlike ISO 8601 requires seconds. */
    private static final Pattern DATE_TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", Pattern.CASE_INSENSITIVE);

    /** @throws JobsException when a parameter has a value that is not documented */
    JobQuery query() {
        return new JobQuery(Optional.empty(), corpora(), after(), states(), limit());
    }

    Optional<String> pageKey() {
        return single("page_key");
    }

    private List<CorpusKey> corpora() {
        return all("corpus_key").stream().map(JobsRequest::corpus).toList();
    }

    private static CorpusKey corpus(String key) {
        try {
            return new CorpusKey(key);
        } catch (IllegalArgumentException e) {
            throw JobsException.invalid("corpus_key", "must match [a-zA-Z0-9_=-]{1,50}");
        }
    }

    private Instant after() {
        return single("after").map(JobsRequest::time).orElse(Instant.EPOCH);
    }

    private static Instant time(String text) {
        var invalid = JobsException.invalid("after", "must be an RFC 3339 date-time");
        if (!DATE_TIME.matcher(text).matches()) throw invalid;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid;
        }
    }

    private List<JobState> states() {
        var names = all("state");
        return names.isEmpty()
                ? JobState.DOCUMENTED
                : names.stream().map(JobsRequest::state).toList();
    }

    private static JobState state(String name) {
        return JobState.namedInV2(name).orElseThrow(() -> JobsException.invalid("state", "must be a job state"));
    }

    private int limit() {
        return single("limit").map(JobsRequest::limit).orElse(USUAL_LIMIT);
    }

    private static int limit(String text) {
        if (!LIMIT.matcher(text).matches()) throw JobsException.invalid("limit", "must be from 1 to 100");
        return Integer.parseInt(text);
    }

    private Optional<String> single(String name) {
        if (all(name).size() > 1) throw JobsException.invalid(name, "must not be repeated");
        return all(name).stream().findFirst();
    }

    private List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }
}
