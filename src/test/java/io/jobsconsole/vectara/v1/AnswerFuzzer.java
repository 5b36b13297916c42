package io.jobsconsole.vectara.v1;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.vectara.WireJson;
import java.time.Instant;
import java.util.Map;

/** Any bytes as an answer of version 1: the result is a page of jobs or a named failure. */
public final class AnswerFuzzer {

    private static final JobQuery EVERYTHING =
            JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, Instant.parse("2026-05-19T14:02:10Z"));

    private AnswerFuzzer() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            var answer = WireJson.read(data.consumeRemainingAsBytes(), ListJobsResponse::read);
            answer.page(EVERYTHING);
        } catch (JobsFailure named) {
            // Expected.
        }
    }
}
