package io.jobsconsole.vectara.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.vectara.AnyAnswer;
import io.jobsconsole.vectara.WireJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Wire to domain, version 1: any answer is a page of jobs that can be shown, or one of the named failures. */
class ListJobsResponsePropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusForm.NUMBER, NOW);

    private static final JobQuery LATER = EVERYTHING.next(new PageKey("AAAA"), NOW, "demo");

    @Property(tries = 10_000)
    void isAPageOrANamedFailure(@ForAll("answers") String answer) {
        try {
            var response = WireJson.mapper().readValue(answer, ListJobsResponse.class);
            var page = Optional.ofNullable(response).map(read -> read.page(LATER));

            assertThat(page.stream())
                    .allMatch(read -> !read.jobs().isEmpty() || read.next().isEmpty());
            page.stream().flatMap(read -> read.jobs().stream()).forEach(job -> {
                assertThat(job.created()).isNotEqualTo(Optional.of(Instant.EPOCH));
                assertThat(job.waited(NOW).stream()).allMatch(time -> !time.isNegative());
                assertThat(job.ran(NOW).stream()).allMatch(time -> !time.isNegative());
            });
        } catch (JsonProcessingException | JobsFailure named) {
            assertThat(named).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> answers() {
        var id = Arbitraries.strings().ofMaxLength(30);
        var time = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_779_199_330).map(String::valueOf),
                Arbitraries.longs().between(0, 1_779_199_330));
        var job = AnyAnswer.object(Map.of(
                "id", id,
                "type", Arbitraries.of("JOB__UNKNOWN", "JOB__CORPUS_REBUILD_VECTOR_INDEX", "JOB__NEW"),
                "corpusId", AnyAnswer.array(Arbitraries.longs().between(1, 0xFFFF_FFFFL)),
                "state",
                        Arbitraries.of(
                                "JOB_STATE__QUEUED", "JOB_STATE__STARTED", "JOB_STATE__FAILED", "JOB_STATE__NEW"),
                "tsCreate", time,
                "tsStart", time,
                "tsComplete", time,
                "userHandle", id));
        var status = AnyAnswer.object(Map.of("code", Arbitraries.of("OK", "FAILURE", "NEW"), "statusDetail", id));
        return AnyAnswer.of(Map.of("status", AnyAnswer.array(status), "job", AnyAnswer.array(job), "pageKey", id));
    }
}
