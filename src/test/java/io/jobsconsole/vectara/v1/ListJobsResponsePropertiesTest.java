package io.jobsconsole.vectara.v1;

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

/** Maps version 1 to the domain: any answer is a page of jobs that can be shown, or a named failure. */
class ListJobsResponsePropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final Map<String, JobPart> PARTS = ListedJobs.PARTS;
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

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
                .readValue("{\"job\":" + jobs + "}", ListJobsResponse.class)
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
