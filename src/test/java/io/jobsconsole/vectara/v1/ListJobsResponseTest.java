package io.jobsconsole.vectara.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.vectara.WireJson;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListJobsResponseTest {

    private static final ObjectMapper JSON = WireJson.mapper();
    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusForm.NUMBER, NOW);

    @Test
    void readsAWholeAnswer() throws JsonProcessingException {
        var page = page("""
                {"status":[{"code":"OK","statusDetail":"","cause":null}],
                 "job":[{"id":"a/b+c=","type":"JOB__CORPUS_REBUILD_VECTOR_INDEX","corpusId":[42,7],
                   "state":"JOB_STATE__STARTED","tsCreate":"1779199330","tsStart":1779199342,"tsComplete":"0",
                   "userHandle":"maria.lopez@example.com","progress":{"new":true}}],
                 "pageKey":"+/8="}
                """);

        var job = page.jobs().get(0);
        assertThat(job.id()).isEqualTo("a/b+c=");
        assertThat(job.type().known()).contains(JobType.REBUILD_VECTOR_INDEX);
        assertThat(job.state().known()).contains(JobState.RUNNING);
        assertThat(job.corpora()).containsExactly(new Corpus("42"), new Corpus("7"));
        assertThat(job.created()).contains(Instant.ofEpochSecond(1779199330));
        assertThat(job.started()).contains(Instant.ofEpochSecond(1779199342));
        assertThat(job.ended()).isEmpty();
        assertThat(job.createdBy()).contains("maria.lopez@example.com");
        assertThat(page.next()).contains(new PageKey("+/8="));
        assertThat(page.trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"tsStart\":null", "\"tsStart\":\"\"", "\"tsStart\":\"0\"", "\"tsStart\":0"})
    void takesEveryFormOfUnsetForNotSet(String member) throws JsonProcessingException {
        assertThat(job(member).started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"userHandle\":null,\"corpusId\":null,\"state\":null,\"type\":null",
                "\"userHandle\":\"\",\"corpusId\":[],\"state\":\"\",\"type\":\"\""
            })
    void readsAJobOfWhichNothingIsSet(String members) throws JsonProcessingException {
        var job = job(members);

        assertThat(job.createdBy()).isEmpty();
        assertThat(job.corpora()).isEmpty();
        assertThat(job.state().known()).contains(JobState.UNKNOWN);
        assertThat(job.type().known()).contains(JobType.UNKNOWN);
    }

    @Test
    void keepsNamesThatItDoesNotKnow() throws JsonProcessingException {
        var job = job("\"state\":\"JOB_STATE__PAUSED\",\"type\":\"JOB__CORPUS_COMPACT\"");

        assertThat(job.state().name()).isEqualTo("JOB_STATE__PAUSED");
        assertThat(job.state().known()).isEmpty();
        assertThat(job.type().name()).isEqualTo("JOB__CORPUS_COMPACT");
        assertThat(job.type().known()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JOB_STATE__UNKNOWN                          | UNKNOWN
            JOB_STATE__QUEUED                           | QUEUED
            JOB_STATE__STARTED                          | RUNNING
            JOB_STATE__COMPLETED                        | COMPLETED
            JOB_STATE__FAILED                           | FAILED
            JOB_STATE__TRANSIENT_FAILURE_RETRY_IMMINENT | RETRYING
            JOB_STATE__ABORTED                          | ABORTED
            """)
    void knowsEveryStateOfTheReference(String name, JobState state) throws JsonProcessingException {
        assertThat(job("\"state\":\"" + name + "\"").state().known()).contains(state);
        assertThat(WireNames.of(state)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"status\":null", "\"status\":[]", "\"status\":[{\"code\":\"OK\"}]", "\"status\":[{}]"})
    void takesAnEmptyListForAnEmptyList(String status) throws JsonProcessingException {
        var page = page("{" + status + "}");

        assertThat(page.jobs()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void endsTheListAtAnEmptyKey(String key) throws JsonProcessingException {
        assertThat(page("{\"job\":[{\"id\":\"1\"}],\"pageKey\":" + key + "}").next())
                .isEmpty();
    }

    @Test
    void endsTheListAtAKeyThatWasPassed() throws JsonProcessingException {
        var third = EVERYTHING.next(new PageKey("AAAA"), NOW, "demo").next(new PageKey("BBBB"), NOW, "demo");
        var answer = JSON.readValue("{\"job\":[{\"id\":\"1\"}],\"pageKey\":\"AAAA\"}", ListJobsResponse.class);

        assertThat(answer.page(third).next()).isEmpty();
    }

    @Test
    void keepsTheKeyOfAnEmptyFirstPageSinceJobsMayFollow() throws JsonProcessingException {
        assertThat(page("{\"job\":[],\"pageKey\":\"AAAA\"}").next()).contains(new PageKey("AAAA"));
    }

    @Test
    void endsTheListAtAnEmptyLaterPageWhateverKeyItCarries() throws JsonProcessingException {
        var second = EVERYTHING.next(new PageKey("AAAA"), NOW, "demo");
        var answer = JSON.readValue("{\"job\":[],\"pageKey\":\"BBBB\"}", ListJobsResponse.class);

        assertThat(answer.page(second).next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE, SERVICE_ERROR",
        "PERMISSION_DENIED, NOT_ALLOWED",
        "TOO_MANY_REQUESTS, TOO_MANY_REQUESTS",
        "DEADLINE_EXCEEDED, TOO_SLOW",
        "UNAVAILABLE, UNREACHABLE",
        "INVALID_ARGUMENT, REQUEST_REFUSED",
        "UNAUTHENTICATED, CREDENTIALS_REFUSED",
        "UNAUTHORIZED, CREDENTIALS_REFUSED",
        "EXPIRED_API_KEY, KEY_REFUSED",
        "DISABLED_CUSTOMER, ACCOUNT_REFUSED",
        "DISABLED_CORPUS, CORPUS_REFUSED",
        "NOT_IMPLEMENTED, NOT_OFFERED",
        "QRY__TIMEOUT, TOO_SLOW",
        "SOMETHING_NEW, SERVICE_ERROR",
    })
    void takesABadStatusWithoutJobsForAFailure(String code, Kind kind) {
        var failure = catchThrowableOfType(
                JobsFailure.class,
                () -> page("{\"status\":[{\"code\":\"OK\"},{\"code\":\"" + code + "\",\"statusDetail\":\"why\"}]}"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status().orElseThrow().code()).isEqualTo(code);
        assertThat(failure.status().orElseThrow().detail()).contains("why");
    }

    @Test
    void takesABadStatusWithJobsForAPartOfTheList() throws JsonProcessingException {
        var page = page("{\"status\":[{\"code\":\"FAILURE\"}],\"job\":[{\"id\":\"1\"}]}");

        assertThat(page.jobs()).hasSize(1);
        assertThat(page.trouble().orElseThrow().code()).isEqualTo("FAILURE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"job\":[{\"tsCreate\":1.5}]}",
                "{\"job\":[{\"tsCreate\":\"1.5\"}]}",
                "{\"job\":[{\"tsCreate\":1e9}]}",
                "{\"job\":[{\"tsCreate\":\"-5\"}]}",
                "{\"job\":[{\"tsCreate\":\"today\"}]}",
                "{\"job\":[{\"tsCreate\":true}]}",
                "{\"job\":[{\"tsCreate\":[1]}]}",
                "{\"job\":[{\"tsCreate\":12345678901234567890}]}",
                "{\"job\":[{\"tsCreate\":\"12345678901234567890\"}]}",
                "{\"job\":[{\"tsCreate\":\"999999999999\"}]}",
                "{\"job\":[{\"id\":\"1\",\"id\":\"2\"}]}",
                "{\"job\":[{\"corpusId\":[1.5]}]}",
                "{\"job\":[{\"corpusId\":7}]}",
                "{\"job\":{}}",
                "{\"job\":\"none\"}",
                "[]",
                "\"\"",
                "7",
                "{} {}",
                "{\"job\":[",
                "<html></html>",
            })
    void refusesWhatCouldOnlyBeMisread(String body) {
        assertThatThrownBy(() -> JSON.readValue(body, ListJobsResponse.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesAbsurdNesting() {
        var nested = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> JSON.readValue(nested, ListJobsResponse.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"job\":[null]}", "{\"status\":[null]}", "{\"job\":[{\"corpusId\":[null]}]}"})
    void refusesAnElementThatIsNothing(String body) {
        assertThatThrownBy(() -> page(body)).isInstanceOf(RuntimeException.class);
    }

    private static Job job(String members) throws JsonProcessingException {
        return page("{\"job\":[{" + members + "}]}").jobs().get(0);
    }

    private static JobsPage page(String body) throws JsonProcessingException {
        return JSON.readValue(body, ListJobsResponse.class).page(EVERYTHING);
    }
}
