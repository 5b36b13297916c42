package io.jobsconsole.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.format.TimeFormat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FilterSentenceTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @Inject
    FilterSentence sentence;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since=7d                                  | All jobs created in the last 7 days
            since=1h                                  | All jobs created in the last hour
            since=1d                                  | All jobs created in the last day
            since=90m                                 | All jobs created in the last 90 minutes
            states=failed                             | Failed jobs created in the last 7 days
            states=failed,aborted&corpus=42           | Failed or aborted jobs on corpus 42 created in the last 7 days
            states=active                             | Queued, running or will-retry jobs created in the last 7 days
            corpus=7,8,42&since=24h                   | All jobs on corpora 7, 8 and 42 created in the last 24 hours
            corpus=1,2,3,4                            | All jobs on 4 corpora created in the last 7 days
            since=2026-05-18T14:02Z                   | All jobs created since 18 May 2026, 14:02 UTC
            until=2026-05-18T14:02:33Z                | All jobs created in the last 7 days and before 18 May 2026 14:02:33 UTC
            since=2d&until=24h                        | All jobs created in the last 2 days and more than 24 hours ago
            job=job_9f2c                              | Job job_9f2c
            """)
    void readsTheFilterAloud(String query, String said) {
        var parameters = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1])));

        assertThat(TimeFormat.plain(sentence.of(JobQuery.parse(parameters, CorpusIdFormat.NUMBER, NOW))))
                .isEqualTo(said);
    }
}
