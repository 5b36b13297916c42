package io.jobsconsole.vectara.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class JobsAnswerTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.KEY, NOW);

    @Test
    void readsAWholeAnswer() {
        var page = page("""
                {"jobs":[{"id":"job_1","type":"bulk_delete_documents","corpus_keys":["docs","wiki_en"],
                   "state":"failed_will_retry","created_at":"2026-05-19T13:00:00Z",
                   "started_at":"2026-05-19T15:00:12.5+02:00","created_by_username":"maria",
                   "comment":"The index is locked.","progress":{"new":true}}],
                 "metadata":{"page_key":"+/8=","total":3}}
                """);

        var job = page.jobs().get(0);
        assertThat(job.id()).isEqualTo("job_1");
        assertThat(job.type().known()).contains(JobType.BULK_DELETE_DOCUMENTS);
        assertThat(job.state().known()).contains(JobState.RETRYING);
        assertThat(job.corpora()).containsExactly(new Corpus("docs"), new Corpus("wiki_en"));
        assertThat(job.created()).contains(Instant.parse("2026-05-19T13:00:00Z"));
        assertThat(job.started()).contains(Instant.parse("2026-05-19T13:00:12.5Z"));
        assertThat(job.ended()).isEmpty();
        assertThat(job.createdBy()).contains("maria");
        assertThat(job.comment()).contains("The index is locked.");
        assertThat(page.next()).contains(new PageKey("+/8="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"started_at\":null,\"type\":null,\"state\":null,\"corpus_keys\":null,\"comment\":null",
                "\"started_at\":\"\",\"type\":\"\",\"state\":\"\",\"corpus_keys\":[],\"comment\":\"\"",
                "\"started_at\":\"1970-01-01T00:00:00Z\"",
            })
    void readsAJobOfWhichNothingIsSet(String members) {
        var job = job(members);

        assertThat(job.started()).isEmpty();
        assertThat(job.state().known()).contains(JobState.UNKNOWN);
        assertThat(job.type().known()).contains(JobType.UNKNOWN);
        assertThat(job.corpora()).isEmpty();
        assertThat(job.comment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, UNKNOWN",
        "queued, QUEUED",
        "started, RUNNING",
        "completed, COMPLETED",
        "failed, FAILED",
        "failed_will_retry, RETRYING",
        "aborted, ABORTED",
    })
    void knowsEveryStateOfVersion2(String name, JobState state) {
        assertThat(job("\"state\":\"" + name + "\"").state().known()).contains(state);
        assertThat(WireNames.of(state)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "rebuild_vector_index, REBUILD_VECTOR_INDEX",
        "replace_filter_attributes, REPLACE_FILTER_ATTRIBUTES",
        "bulk_delete_documents, BULK_DELETE_DOCUMENTS",
        "bulk_update_document_metadata, BULK_UPDATE_DOCUMENT_METADATA",
        "unknown, UNKNOWN",
    })
    void knowsEveryTypeOfVersion2(String name, JobType type) {
        assertThat(job("\"type\":\"" + name + "\"").type().known()).contains(type);
    }

    @Test
    void keepsNamesThatItDoesNotKnow() {
        var job = job("\"state\":\"paused\",\"type\":\"compact\"");

        assertThat(job.state().name()).isEqualTo("paused");
        assertThat(job.state().known()).isEmpty();
        assertThat(job.type().name()).isEqualTo("compact");
        assertThat(job.type().known()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"metadata\":null", ",\"metadata\":{}", ",\"metadata\":{\"page_key\":\"\"}"})
    void endsTheListWithoutAKey(String metadata) {
        assertThat(page("{\"jobs\":[{\"id\":\"1\"}]" + metadata + "}").next()).isEmpty();
    }

    @Test
    void keepsTheKeyOfAnEmptyFirstPageSinceJobsMayFollow() {
        assertThat(page("{\"jobs\":[],\"metadata\":{\"page_key\":\"AAAA\"}}").next())
                .contains(new PageKey("AAAA"));
    }

    @Test
    void endsTheListAtAnEmptyLaterPageWhateverKeyItCarries() {
        var second = PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW);
        var answer = read("{\"jobs\":[],\"metadata\":{\"page_key\":\"BBBB\"}}");

        assertThat(answer.page(second).next()).isEmpty();
    }

    @Test
    void endsTheListAtAKeyThatWasPassed() {
        var second = PAGES.next(EVERYTHING, new PageKey("AAAA"), NOW);
        var answer = read("{\"jobs\":[{\"id\":\"1\"}],\"metadata\":{\"page_key\":\"AAAA\"}}");

        assertThat(answer.page(second).next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobs\":[],\"jobs\":[]}",
                "{\"jobs\":{}}",
                "[]",
                "{} {}",
            })
    void refusesWhatCouldOnlyBeMisread(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(JobsFailure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATED    | "created_at":1779199330
            CREATED    | "created_at":"1779199330"
            CREATED    | "created_at":"2026-05-19"
            CREATED    | "created_at":"2026-05-19T13:00:00"
            CREATED    | "created_at":"2026-05-19T13:00Z"
            CREATED    | "created_at":"2026-05-19T13:00:00+0000"
            CREATED    | "created_at":"2026-05-19T13:00:00+00"
            CREATED    | "created_at":"2026-05-19T13:00:00.Z"
            CREATED    | "created_at":"2026-05-19T13:00:00,5Z"
            CREATED    | "created_at":"2026-05-19T13:00:00Z "
            CREATED    | "created_at":"2026-05-19T13:00:61Z"
            CREATED    | "created_at":"2026-05-19T24:00:00Z"
            CREATED    | "created_at":"2026-02-30T13:00:00Z"
            CREATED    | "created_at":"+12026-05-19T13:00:00Z"
            CREATED    | "created_at":"-0005-05-19T13:00:00Z"
            CREATED    | "created_at":"2026-05-19T13:00:00٫5Z"
            CREATED    | "created_at":"+026-05-19T13:00:00Z"
            CREATED    | "created_at":true
            CREATED    | "created_at":{"seconds":1}
            STARTED    | "started_at":"soon"
            ENDED      | "completed_at":["2026-05-19T13:00:00Z"]
            ID         | "id":"1","id":"2"
            ID         | "id":[]
            CORPORA    | "corpus_keys":"docs"
            CORPORA    | "corpus_keys":[null]
            CORPORA    | "corpus_keys":[{"key":"docs"}]
            CORPORA    | "corpus_keys":{"docs":1}
            COMMENT    | "comment":{"text":"why"}
            COMMENT    | "comment":["why"]
            CREATED_BY | "created_by_username":{}
            TYPE       | "type":[]
            STATE      | "state":{"name":"failed"}
            """)
    void marksTheOneMemberThatItCannotRead(JobPart part, String members) {
        var jobs = page("{\"jobs\":[{\"id\":\"good\"},{" + members + "},{\"id\":\"also good\"}]}")
                .jobs();

        assertThat(jobs).extracting(Job::unreadable).containsExactly(Set.of(), Set.of(part), Set.of());
        assertThat(jobs).extracting(Job::id).startsWith("good").endsWith("also good");
        assertThat(jobs.get(1).created()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-19T13:00:00Z, 2026-05-19T13:00:00Z",
        "2026-05-19t13:00:00z, 2026-05-19T13:00:00Z",
        "2026-05-19 13:00:00Z, 2026-05-19T13:00:00Z",
        "2026-05-19T13:00:00-00:00, 2026-05-19T13:00:00Z",
        "2026-05-19T13:00:00+05:30, 2026-05-19T07:30:00Z",
        "2026-05-19T13:00:00-03:30, 2026-05-19T16:30:00Z",
        "2026-05-19T13:00:00.5Z, 2026-05-19T13:00:00.5Z",
        "2026-05-19T13:00:00.123456789012Z, 2026-05-19T13:00:00.123456789Z",
        "2026-05-19T13:00:00.123456789012+01:00, 2026-05-19T12:00:00.123456789Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.5Z, 2017-01-01T00:00:00.5Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
        "1969-07-20T20:17:40Z, 1969-07-20T20:17:40Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    })
    void readsEveryTimeOfRfc3339(String written, Instant time) {
        var job = job("\"created_at\":\"" + written + "\"");

        assertThat(job.created()).contains(time);
        assertThat(job.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00.000Z",
                "0001-01-01T00:00:00+00:00",
                "0001-01-01T00:00:00+01:00",
                "0001-01-01T00:00:00-08:00",
                "1970-01-01T00:00:00Z",
            })
    void takesTheZeroTimeOfAWriterForNotSet(String written) {
        var job = job("\"started_at\":\"" + written + "\"");

        assertThat(job.started()).isEmpty();
        assertThat(job.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"job\"", "[]", "true", "[{\"id\":\"1\"}]"})
    void showsAnElementThatIsNoJobAsOneOfWhichNothingIsReadable(String element) {
        var jobs = page("{\"jobs\":[{\"id\":\"1\"}," + element + ",{\"id\":\"2\"}]}")
                .jobs();

        assertThat(jobs).extracting(Job::id).containsExactly("1", "", "2");
        assertThat(jobs.get(1).unreadable()).containsExactlyInAnyOrder(JobPart.values());
    }

    @ParameterizedTest
    @MethodSource("io.jobsconsole.vectara.AnyAnswer#unknownMembers")
    void readsNothingFromMembersThatItDoesNotKnow(String value) {
        var page = page("{\"x\":" + value + ",\"jobs\":[{\"x\":" + value + ",\"id\":\"1\"}],\"y\":" + value + "}");

        assertThat(page.jobs()).extracting(Job::id).containsExactly("1");
        assertThat(page.jobs().get(0).unreadable()).isEmpty();
    }

    @Test
    void keepsALongText() {
        assertThat(job("\"comment\":\"" + "x".repeat(66_000) + "\"").comment().orElseThrow())
                .hasSize(66_000);
    }

    @Test
    void readsWhatIsNoUtf8AsAMarkThatSaysSo() {
        var answer = "{\"jobs\":[{\"id\":\"1\",\"comment\":\"caf\u00e9\nau lait\"},{\"id\":\"2\"}]}"
                .getBytes(StandardCharsets.ISO_8859_1);

        var jobs = WireJson.read(answer, JobsAnswer::read).page(EVERYTHING).jobs();

        assertThat(jobs).extracting(Job::id).containsExactly("1", "2");
        assertThat(jobs.get(0).comment()).contains("caf\uFFFD\nau lait");
    }

    @Test
    void readsWhatAnErrorSays() {
        var error = WireJson.read(bytes("""
                {"messages":["Bad request.","Appearance again."],"request_id":"r-7","field_errors":{"limit":"at most 100"}}
                """), ErrorAnswer::read);

        var said = error.said(400).orElseThrow();
        assertThat(said.code()).isEqualTo("HTTP 400");
        assertThat(said.detail()).contains("Bad request. Appearance again. limit: at most 100");
        assertThat(said.requestId()).contains("r-7");
        assertThat(error.kind(400)).isEmpty();
    }

    @Test
    void tellsAMissingJobFromAMissingApi() {
        var job = WireJson.read(bytes("{\"messages\":[\"No such job.\"],\"id\":\"job_1\"}"), ErrorAnswer::read);
        var api = WireJson.read(bytes("{\"message\":\"no route\"}"), ErrorAnswer::read);

        assertThat(job.kind(404)).contains(Kind.NOT_FOUND);
        assertThat(api.kind(404)).isEmpty();
    }

    private static JobsAnswer read(String body) {
        return WireJson.read(bytes(body), JobsAnswer::read);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Job job(String members) {
        return page("{\"jobs\":[{" + members + "}]}").jobs().get(0);
    }

    private static JobsPage page(String body) {
        return read(body).page(EVERYTHING);
    }
}
