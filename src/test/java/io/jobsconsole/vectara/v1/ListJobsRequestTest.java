package io.jobsconsole.vectara.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListJobsRequestTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @Test
    void namesAllSevenStatesWhenNoneWasAskedFor() {
        var query = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

        assertThat(json(query))
                .isEqualTo("{\"epochSecs\":\"1778594530\",\"state\":[\"JOB_STATE__QUEUED\",\"JOB_STATE__STARTED\","
                        + "\"JOB_STATE__COMPLETED\",\"JOB_STATE__FAILED\","
                        + "\"JOB_STATE__TRANSIENT_FAILURE_RETRY_IMMINENT\",\"JOB_STATE__ABORTED\","
                        + "\"JOB_STATE__UNKNOWN\"],\"numResults\":100}");
    }

    @Test
    void carriesEveryFilter() {
        var query = JobQuery.parse(
                Map.of(
                        "job", List.of("a/b"),
                        "states", List.of("failed"),
                        "corpus", List.of("42,4294967295"),
                        "since", List.of("24h"),
                        "limit", List.of("25")),
                CorpusIdFormat.NUMBER,
                NOW);

        assertThat(json(query))
                .isEqualTo("{\"jobId\":\"a/b\",\"corpusId\":[42,4294967295],\"epochSecs\":\"1779112930\","
                        + "\"state\":[\"JOB_STATE__FAILED\"],\"numResults\":25}");
    }

    @Test
    void sendsAPageKeyAloneAndByteForByte() {
        var list = JobQuery.parse(Map.of("states", List.of("failed")), CorpusIdFormat.NUMBER, NOW);
        var query = new Pagination("demo").next(list, new PageKey("+/8="), NOW);

        assertThat(json(query)).isEqualTo("{\"pageKey\":\"+/8=\"}");
    }

    private static String json(JobQuery query) {
        return WireJson.written(ListJobsRequest.of(query, NOW));
    }
}
