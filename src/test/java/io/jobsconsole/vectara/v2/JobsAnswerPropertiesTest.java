package io.jobsconsole.vectara.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.vectara.AnyAnswer;
import io.jobsconsole.vectara.AnyAnswer.OneDamaged;
import io.jobsconsole.vectara.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Maps version 2 to the domain: any answer is a page of jobs that can be shown, or a named failure. */
class JobsAnswerPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final Map<String, JobPart> PARTS = ListedJobs.PARTS;
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.KEY, NOW);

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

    /** Every error becomes a status, whatever it contains. */
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

    /** Whatever stands in one member of one job, every other member of every job is shown as it came. */
    @Property(tries = 2_000)
    void showsEverythingButTheOneMemberThatIsDamaged(@ForAll("oneDamaged") OneDamaged answer)
            throws JsonProcessingException {
        var damaged = jobs(answer.damaged());
        var good = jobs(answer.good());
        var part = PARTS.get(answer.member());

        assertThat(damaged).hasSameSizeAs(good);
        for (var index = 0; index < good.size(); index++) {
            var expected = index == answer.index() ? without(good.get(index), part) : good.get(index);
            assertThat(damaged.get(index)).isEqualTo(expected);
        }
    }

    private static List<Job> jobs(String jobs) throws JsonProcessingException {
        return WireJson.mapper()
                .readValue("{\"jobs\":" + jobs + "}", JobsAnswer.class)
                .page(EVERYTHING)
                .jobs();
    }

    private static Job without(Job job, JobPart part) {
        return new Job(
                part == JobPart.ID ? "" : job.id(),
                part == JobPart.TYPE ? WireNames.type("") : job.type(),
                part == JobPart.STATE ? WireNames.state("") : job.state(),
                part == JobPart.CORPORA ? List.of() : job.corpora(),
                job.created().filter(kept -> part != JobPart.CREATED),
                job.started().filter(kept -> part != JobPart.STARTED),
                job.ended().filter(kept -> part != JobPart.ENDED),
                job.createdBy().filter(kept -> part != JobPart.CREATED_BY),
                job.comment().filter(kept -> part != JobPart.COMMENT),
                Set.of(part));
    }

    @Provide
    Arbitrary<OneDamaged> oneDamaged() {
        return AnyAnswer.oneDamaged(goodJob());
    }

    @Provide
    Arbitrary<String> answers() {
        var job = AnyAnswer.object(goodJob());
        var metadata = AnyAnswer.object(Map.of("page_key", Arbitraries.strings().ofMaxLength(30)));
        return AnyAnswer.of(Map.of("jobs", AnyAnswer.array(job), "metadata", metadata));
    }

    private static Map<String, Arbitrary<?>> goodJob() {
        var id = Arbitraries.strings().ofMaxLength(30);
        var time = Arbitraries.longs()
                .between(0, 1_779_199_330)
                .map(Instant::ofEpochSecond)
                .map(Instant::toString);
        return Map.of(
                "id", id,
                "type", Arbitraries.of("rebuild_vector_index", "bulk_delete_documents", "unknown", "new"),
                "corpus_keys",
                        AnyAnswer.array(Arbitraries.strings().ofMinLength(1).ofMaxLength(30)),
                "state", Arbitraries.of("queued", "started", "failed_will_retry", "new"),
                "created_at", time,
                "started_at", time,
                "completed_at", time,
                "created_by_username", id,
                "comment", id);
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
