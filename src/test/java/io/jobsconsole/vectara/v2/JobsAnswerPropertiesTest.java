package io.jobsconsole.vectara.v2;

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

/** Wire to domain, version 2: any answer is a page of jobs that can be shown, or one of the named failures. */
class JobsAnswerPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusForm.KEY, NOW);

    private static final JobQuery LATER = EVERYTHING.next(new PageKey("AAAA"), NOW, "demo");

    @Property(tries = 10_000)
    void isAPageOrANamedFailure(@ForAll("answers") String text) {
        try {
            var answer = WireJson.mapper().readValue(text, JobsAnswer.class);
            var page = Optional.ofNullable(answer).map(read -> read.page(LATER));

            assertThat(page.stream())
                    .allMatch(read -> !read.jobs().isEmpty() || read.next().isEmpty());
            page.stream().flatMap(read -> read.jobs().stream()).forEach(job -> {
                assertThat(job.created()).isNotEqualTo(Optional.of(Instant.EPOCH));
                assertThat(job.waited(NOW).stream()).allMatch(time -> !time.isNegative());
                assertThat(job.ran(NOW).stream()).allMatch(time -> !time.isNegative());
                EVERYTHING.admits(job, NOW);
            });
        } catch (JsonProcessingException | JobsFailure named) {
            assertThat(named).isNotNull();
        }
    }

    /** An error is always made into a status, whatever it holds. */
    @Property(tries = 10_000)
    void anErrorIsAStatusOrANamedFailure(@ForAll("errors") String text) {
        try {
            var error = Optional.ofNullable(WireJson.mapper().readValue(text, ErrorAnswer.class));

            assertThat(error.flatMap(read -> read.said(400)).stream())
                    .allMatch(said -> said.code().equals("HTTP 400"));
        } catch (JsonProcessingException | JobsFailure named) {
            assertThat(named).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> answers() {
        var id = Arbitraries.strings().ofMaxLength(30);
        var time = Arbitraries.longs()
                .between(0, 1_779_199_330)
                .map(Instant::ofEpochSecond)
                .map(Instant::toString);
        var job = AnyAnswer.object(Map.of(
                "id", id,
                "type", Arbitraries.of("rebuild_vector_index", "bulk_delete_documents", "unknown", "new"),
                "corpus_keys", AnyAnswer.array(id),
                "state", Arbitraries.of("queued", "started", "failed_will_retry", "new"),
                "created_at", time,
                "started_at", time,
                "completed_at", time,
                "created_by_username", id,
                "comment", id));
        var metadata = AnyAnswer.object(Map.of("page_key", id));
        return AnyAnswer.of(Map.of("jobs", AnyAnswer.array(job), "metadata", metadata));
    }

    @Provide
    Arbitrary<String> errors() {
        var text = Arbitraries.strings().ofMaxLength(30);
        return AnyAnswer.of(Map.of(
                "messages",
                AnyAnswer.array(text),
                "request_id",
                text,
                "field_errors",
                AnyAnswer.object(Map.of("limit", text, "after", text)),
                "id",
                text));
    }
}
