package io.jobsconsole.vectara.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListJobsResponseTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

    @Test
    void readsAWholeAnswer() {
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
    void takesEveryFormOfUnsetForNotSet(String member) {
        assertThat(job(member).started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"userHandle\":null,\"corpusId\":null,\"state\":null,\"type\":null",
                "\"userHandle\":\"\",\"corpusId\":[],\"state\":\"\",\"type\":\"\""
            })
    void readsAJobOfWhichNothingIsSet(String members) {
        var job = job(members);

        assertThat(job.createdBy()).isEmpty();
        assertThat(job.corpora()).isEmpty();
        assertThat(job.state().known()).contains(JobState.UNKNOWN);
        assertThat(job.type().known()).contains(JobType.UNKNOWN);
    }

    @Test
    void keepsNamesThatItDoesNotKnow() {
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
    void knowsEveryStateOfTheReference(String name, JobState state) {
        assertThat(job("\"state\":\"" + name + "\"").state().known()).contains(state);
        assertThat(WireNames.of(state)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"status\":null", "\"status\":[]", "\"status\":[{\"code\":\"OK\"}]", "\"status\":[{}]"})
    void takesAnEmptyListForAnEmptyList(String status) {
        var page = page("{" + status + "}");

        assertThat(page.jobs()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void endsTheListAtAnEmptyKey(String key) {
        assertThat(page("{\"job\":[{\"id\":\"1\"}],\"pageKey\":" + key + "}").next())
                .isEmpty();
    }

    @Test
    void endsTheListAtAKeyThatWasPassed() {
        var third = PAGES.next(PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW), new PageKey("BBBB"), NOW);
        var answer = read("{\"job\":[{\"id\":\"1\"}],\"pageKey\":\"AAAA\"}");

        assertThat(answer.page(third).next()).isEmpty();
    }

    @Test
    void keepsTheKeyOfAnEmptyFirstPageSinceJobsMayFollow() {
        assertThat(page("{\"job\":[],\"pageKey\":\"AAAA\"}").next()).contains(new PageKey("AAAA"));
    }

    @Test
    void endsTheListAtAnEmptyLaterPageWhateverKeyItCarries() {
        var second = PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW);
        var answer = read("{\"job\":[],\"pageKey\":\"BBBB\"}");

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
    void takesABadStatusWithJobsForAPartOfTheList() {
        var page = page("{\"status\":[{\"code\":\"FAILURE\"}],\"job\":[{\"id\":\"1\"}]}");

        assertThat(page.jobs()).hasSize(1);
        assertThat(page.trouble().orElseThrow().code()).isEqualTo("FAILURE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"job\":{}}",
                "{\"job\":[],\"job\":[]}",
                "{\"job\":\"none\"}",
                "[]",
                "\"\"",
                "7",
                "{} {}",
                "{\"job\":[",
                "<html></html>",
            })
    void refusesWhatCouldOnlyBeMisread(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JobsFailure.class);
    }

    @Test
    void refusesAbsurdNesting() {
        var nested = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> read(nested)).isInstanceOf(JobsFailure.class);
    }

    @Test
    void refusesAStatusThatIsNothing() {
        assertThatThrownBy(() -> page("{\"status\":[null]}")).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATED    | "tsCreate":1.5
            CREATED    | "tsCreate":"1.5"
            CREATED    | "tsCreate":1e9
            CREATED    | "tsCreate":1e999999999
            CREATED    | "tsCreate":"-5"
            CREATED    | "tsCreate":"today"
            CREATED    | "tsCreate":" "
            CREATED    | "tsCreate":true
            CREATED    | "tsCreate":[1]
            CREATED    | "tsCreate":NaN
            CREATED    | "tsCreate":12345678901234567890
            CREATED    | "tsCreate":"12345678901234567890"
            CREATED    | "tsCreate":"999999999999"
            CREATED    | "tsCreate":1779199330000
            CREATED    | "tsCreate":"1779199330","tsCreate":"1779199331"
            STARTED    | "tsStart":"-1"
            STARTED    | "tsStart":{"seconds":1}
            ENDED      | "tsComplete":"2026-05-19T13:00:00Z"
            ID         | "id":"1","id":"2"
            ID         | "id":{"value":"1"}
            CORPORA    | "corpusId":[1.5]
            CORPORA    | "corpusId":[null]
            CORPORA    | "corpusId":[-1]
            CORPORA    | "corpusId":[""]
            CORPORA    | "corpusId":[[7]]
            CORPORA    | "corpusId":["9223372036854775808"]
            CORPORA    | "corpusId":7
            CREATED_BY | "userHandle":{"name":"maria"}
            CREATED_BY | "userHandle":["maria"]
            TYPE       | "type":{}
            STATE      | "state":[[[]]]
            """)
    void marksTheOneMemberThatItCannotRead(JobPart part, String members) {
        var jobs = page("{\"job\":[{\"id\":\"good\"},{" + members + "},{\"id\":\"also good\"}]}")
                .jobs();

        assertThat(jobs).extracting(Job::unreadable).containsExactly(Set.of(), Set.of(part), Set.of());
        assertThat(jobs).extracting(Job::id).startsWith("good").endsWith("also good");
        assertThat(jobs.get(1).created()).isEmpty();
        assertThat(jobs.get(1).corpora()).isEmpty();
    }

    @Test
    void showsTheCorporaThatItCanReadBesideThoseItCannot() {
        var job = job("\"corpusId\":[7,{},\"8\"]");

        assertThat(job.corpora()).containsExactly(new Corpus("7"), new Corpus("8"));
        assertThat(job.unreadable()).containsExactly(JobPart.CORPORA);
    }

    @ParameterizedTest
    @CsvSource({"999999999999", "9007199254740993", "9223372036854775807", "4294967296", "0"})
    void readsACorpusOf64Bits(String number) {
        assertThat(job("\"corpusId\":[" + number + "]").corpora()).containsExactly(new Corpus(number));
        assertThat(job("\"corpusId\":[\"" + number + "\"]").corpora()).containsExactly(new Corpus(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"job\"", "[]", "true", "[{\"id\":\"1\"}]"})
    void showsAnElementThatIsNoJobAsOneOfWhichNothingIsReadable(String element) {
        var jobs = page("{\"job\":[{\"id\":\"1\"}," + element + ",{\"id\":\"2\"}]}")
                .jobs();

        assertThat(jobs).extracting(Job::id).containsExactly("1", "", "2");
        assertThat(jobs.get(1).unreadable()).containsExactlyInAnyOrder(JobPart.values());
    }

    @ParameterizedTest
    @MethodSource("io.jobsconsole.vectara.AnyAnswer#unknownMembers")
    void readsNothingFromMembersThatItDoesNotKnow(String value) {
        var page = page("{\"x\":" + value + ",\"job\":[{\"x\":" + value + ",\"id\":\"1\"}],\"y\":" + value + "}");

        assertThat(page.jobs()).extracting(Job::id).containsExactly("1");
        assertThat(page.jobs().get(0).unreadable()).isEmpty();
    }

    private static ListJobsResponse read(String body) {
        return WireJson.read(body.getBytes(StandardCharsets.UTF_8), ListJobsResponse::read);
    }

    private static Job job(String members) {
        return page("{\"job\":[{" + members + "}]}").jobs().get(0);
    }

    private static JobsPage page(String body) {
        return read(body).page(EVERYTHING);
    }
}
