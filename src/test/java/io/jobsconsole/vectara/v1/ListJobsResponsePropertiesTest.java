package io.jobsconsole.vectara.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Pagination;
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

/** Maps version 1 to the domain: any answer is a page of jobs that can be shown, or a named failure. */
class ListJobsResponsePropertiesTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

    private static final JobQuery LATER = PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW);

    @Property(tries = 10_000)
    void isAPageOrANamedFailure(@ForAll("answers") String answer) {
        try {
            var page = WireJson.read(bytes(answer), ListJobsResponse::read).page(LATER);

            WireProperties.assertCanBeShown(page, NOW);
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
        return WireJson.read(bytes("{\"job\":" + jobs + "}"), ListJobsResponse::read)
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
        var id = Arbitraries.strings().ofMaxLength(30);
        var status = AnyAnswer.object(Map.of("code", Arbitraries.of("OK", "FAILURE", "NEW"), "statusDetail", id));
        return AnyAnswer.of(Map.of("status", AnyAnswer.array(status), "job", AnyAnswer.array(job), "pageKey", id));
    }

    private static Map<String, Arbitrary<?>> goodJob() {
        var id = Arbitraries.strings().ofMaxLength(30);
        var time = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_779_199_330).map(String::valueOf),
                Arbitraries.longs().between(0, 1_779_199_330));
        return Map.of(
                "id", id,
                "type", Arbitraries.of("JOB__UNKNOWN", "JOB__CORPUS_REBUILD_VECTOR_INDEX", "JOB__NEW"),
                "corpusId", AnyAnswer.array(Arbitraries.longs().between(1, 0xFFFF_FFFFL)),
                "state",
                        Arbitraries.of(
                                "JOB_STATE__QUEUED", "JOB_STATE__STARTED", "JOB_STATE__FAILED", "JOB_STATE__NEW"),
                "tsCreate", time,
                "tsStart", time,
                "tsComplete", time,
                "userHandle", id);
    }
}
