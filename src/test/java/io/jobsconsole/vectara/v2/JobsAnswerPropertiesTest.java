package io.jobsconsole.vectara.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.AnyAnswer;
import io.jobsconsole.vectara.AnyAnswer.OneDamaged;
import io.jobsconsole.vectara.WireJson;
import io.jobsconsole.vectara.WireProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Maps version 2 to the domain: any answer is a page of jobs that can be shown, or a named failure. */
class JobsAnswerPropertiesTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.KEY, NOW);

    private static final JobQuery LATER = PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW);

    @Property(tries = 10_000)
    void isAPageOrANamedFailure(@ForAll("answers") String text) {
        try {
            var page = WireJson.read(bytes(text), JobsAnswer::read).page(LATER);

            WireProperties.assertCanBeShown(page, NOW);
            page.jobs().forEach(job -> EVERYTHING.admits(job, NOW));
        } catch (JobsFailure named) {
            assertThat(named).isNotNull();
        }
    }

    /** Every error becomes a status, whatever it contains. */
    @Property(tries = 10_000)
    void anErrorIsAStatusOrANamedFailure(@ForAll("errors") String text) {
        try {
            var error = WireJson.read(bytes(text), ErrorAnswer::read);

            assertThat(error.said(400)).map(ServiceStatus::code).contains("HTTP 400");
        } catch (JobsFailure named) {
            assertThat(named).isNotNull();
        }
    }

    @Property(tries = 2_000)
    void showsEverythingButTheOneMemberThatIsDamaged(@ForAll("oneDamaged") OneDamaged answer) {
        var part = ListedJobs.PARTS.get(answer.member());
        var unset = jobs("[{}]").get(0);

        WireProperties.assertOnlyThatIsMissing(answer, part, jobs(answer.good()), jobs(answer.damaged()), unset);
    }

    private static List<Job> jobs(String jobs) {
        return WireJson.read(bytes("{\"jobs\":" + jobs + "}"), JobsAnswer::read)
                .page(EVERYTHING)
                .jobs();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
