package io.jobsconsole.sandbox.service;

import static io.jobsconsole.sandbox.SandboxCalls.withBearerFor;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.store.OddJobs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of version 2 to authorised callers. */
@QuarkusTest
class JobsTest {

    private static final List<String> STATES =
            List.of("unknown", "queued", "started", "completed", "failed", "failed_will_retry", "aborted", "paused");

    @Inject
    Clock clock;

    @Test
    void listsTenJobsOfAnyStateWhenNothingIsAsked() {
        assertThat(jobs(get(Map.of()))).hasSize(10);
        assertThat(everyJob()).extracting("state").contains(STATES.toArray());
    }

    @Test
    void listsAHundredJobsAtMost() {
        assertThat(jobs(get(Map.of("limit", 100)))).hasSize(100);
        assertThat(jobs(get(Map.of("limit", 1)))).hasSize(1);
    }

    @Test
    void listsOldestFirst() {
        assertThat(times(get(Map.of("limit", 100)))).isSorted();
    }

    @Test
    void ofOneCustomerListsNoJobsOfAnother() {
        var small =
                withBearerFor(JobStore.SMALL_CUSTOMER).queryParam("limit", 100).get("/sandbox/v2/jobs");
        var other = withBearerFor(5).get("/sandbox/v2/jobs");

        assertThat(jobs(small)).hasSize(60).doesNotContainAnyElementsOf(everyJob());
        assertThat(jobs(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "started", "completed", "failed", "failed_will_retry", "aborted"})
    void listsJobsInAState(String state) {
        assertThat(states(get(Map.of("limit", 100, "state", state))))
                .isNotEmpty()
                .containsOnly(state);
    }

    @Test
    void listsJobsInAnyOfTheStates() {
        assertThat(states(get(Map.of("limit", 100, "state", List.of("failed", "aborted")))))
                .contains("failed", "aborted")
                .doesNotContain("completed");
    }

    @Test
    void listsJobsInAnUndocumentedStateUnderUnknown() {
        assertThat(states(get(Map.of("limit", 100, "state", "unknown")))).contains("paused", "unknown");
    }

    @Test
    void listsJobsOfAnyOfTheCorpora() {
        var found = get(Map.of("limit", 100, "corpus_key", List.of("docs", "logs=2026")));

        assertThat(found.<List<List<String>>>path("jobs.corpus_keys"))
                .isNotEmpty()
                .allMatch(keys -> keys.contains("docs") || keys.contains("logs=2026"))
                .anyMatch(keys -> keys.contains("docs"))
                .anyMatch(keys -> keys.contains("logs=2026"));
    }

    @Test
    void listsNothingOfACorpusThatThereIsNot() {
        assertThat(jobs(get(Map.of("corpus_key", "no-such-corpus")))).isEmpty();
        assertThat(jobs(get(Map.of("corpus_key", "corpus-42")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+02:00", "-09:30"})
    void listsJobsCreatedSinceATimeWithAnyOffset(String offset) {
        var since = clock.instant().minus(Duration.ofDays(2)).atOffset(ZoneOffset.of(offset));

        var times = times(get(Map.of("limit", 100, "after", ISO_OFFSET_DATE_TIME.format(since))));

        assertThat(times).isNotEmpty().allMatch(created -> !created.isBefore(since.toInstant()));
        assertThat(times.size()).isLessThan(100);
    }

    @Test
    void takesTheTimeItselfForALowerBound() {
        var created = job("job_0dd000000001").<String>path("created_at");

        assertThat(ids(get(Map.of("limit", 100, "after", created)))).contains("job_0dd000000001");
    }

    @Test
    void looksBackAsFarAsAsked() {
        var longAgo = get(Map.of("after", "1985-04-12t23:20:50.52z"));

        assertThat(jobs(longAgo)).isEqualTo(jobs(get(Map.of())));
    }

    @Test
    void andsItsFilters() {
        var since = clock.instant().minus(Duration.ofHours(30)).toString();
        var all = Map.of("limit", 100, "state", "completed", "corpus_key", "product-manuals", "after", since);

        assertThat(ids(get(all))).contains("job_0dd000000001").doesNotContain("job_0dd00000000b");
        assertThat(ids(get(with(all, "state", "aborted")))).doesNotContain("job_0dd000000001");
        assertThat(ids(get(with(all, "corpus_key", "research")))).doesNotContain("job_0dd000000001");
        assertThat(ids(get(with(all, "after", clock.instant().toString())))).isEmpty();
    }

    @Test
    void pagesThroughAllJobsWithoutRepeatingOrLeavingOutOne() {
        assertThat(everyJob()).extracting("id").hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void writesPageKeysInStandardBase64() {
        assertThat(Base64.getDecoder().decode(pageKey(Map.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void writesNoPageKeyAfterTheLastJob(int limit) {
        var last = withBearerFor(JobStore.SMALL_CUSTOMER)
                .queryParam("limit", limit)
                .get("/sandbox/v2/jobs");

        last.then().statusCode(200).body("jobs", hasSize(60)).body("metadata", anEmptyMap());
    }

    @Test
    void takesAPageKeyBesideTheSameFiltersInAnyOrder() {
        var key = pageKey(Map.of("limit", 5, "state", List.of("failed", "aborted")));

        var next = get(Map.of("page_key", key, "limit", 5, "state", List.of("aborted", "failed")));

        assertThat(states(next)).hasSize(5).containsAnyOf("failed", "aborted").doesNotContain("completed");
    }

    @Test
    void leavesOutWhatIsNotSet() {
        var queued = job("job_0dd000000005");

        assertThat(queued.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "type", "corpus_keys", "state", "created_at", "created_by_username");
    }

    @Test
    void writesTimesInUtc() {
        var completed = job("job_0dd000000001");

        for (var time : List.of("created_at", "started_at", "completed_at")) {
            assertThat(completed.<String>path(time)).endsWith("Z").satisfies(Instant::parse);
        }
    }

    @Test
    void writesTheNamesOfVersion2() {
        var jobs = everyJob();

        assertThat(jobs).extracting("state").doesNotContainNull().containsOnly(STATES.toArray());
        assertThat(jobs)
                .extracting("type")
                .containsOnly(
                        "rebuild_vector_index",
                        "replace_filter_attributes",
                        "bulk_delete_documents",
                        "bulk_update_document_metadata",
                        "unknown",
                        "compact_corpus");
        assertThat(jobs).extracting("id").allMatch(id -> ((String) id).matches("job_[A-Za-z0-9_-]+"));
    }

    @Test
    void saysWhyAJobFailedAndOnlyThen() {
        assertThat(everyJob())
                .allMatch(job -> job.containsKey("comment") == ((String) job.get("state")).startsWith("failed"));
    }

    /** Version 2 has no filter for ids, so the test searches for each odd job. */
    @ParameterizedTest
    @CsvSource({
        "job_0dd000000001, created_by_username, <b>x</b><script>alert(1)</script>",
        "job_0dd000000003, state,               completed",
        "job_0dd000000006, state,               paused",
        "job_0dd000000007, type,                compact_corpus",
        "job_0dd00000000b, comment,             Not uploaded: <b>x</b><script>alert(1)</script>",
        "job_c2FuZGJveC_7_z-vYg, state,         completed",
    })
    void findsAnOddJobByItsId(String id, String member, String value) {
        job(id).then().statusCode(200).body("id", equalTo(id)).body(member, equalTo(value));
    }

    @Test
    void findsAJobByAnIdOf300Characters() {
        job(OddJobs.LONG_ID).then().statusCode(200).body("id.length()", equalTo(300));
    }

    @Test
    void findsTheJobOfManyCorporaByEachOfThem() {
        get(Map.of("corpus_key", "corpus-5060"))
                .then()
                .statusCode(200)
                .body("jobs", hasSize(1))
                .body("jobs[0].corpus_keys", hasSize(60))
                .body("jobs[0].corpus_keys", hasItems("corpus-5001", "corpus-5060"));
    }

    @Test
    void findsAJobWithoutACorpusAndWithoutAName() {
        var nobodys = job("job_0dd00000000a");

        nobodys.then().statusCode(200).body("corpus_keys", hasSize(0));
        assertThat(nobodys.<Map<String, Object>>path("$")).doesNotContainKey("created_by_username");
    }

    @Test
    void takesATimeout() {
        withBearerFor(JobStore.MAIN_CUSTOMER)
                .header("Request-Timeout", "30")
                .get("/sandbox/v2/jobs")
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> everyJob() {
        var page = get(Map.of("limit", 41));
        var jobs = new ArrayList<>(jobs(page));
        while (page.<Map<String, String>>path("metadata").containsKey("page_key")) {
            page = get(Map.of("limit", 41, "page_key", page.<String>path("metadata.page_key")));
            jobs.addAll(jobs(page));
        }
        return jobs;
    }

    private static Map<String, Object> with(Map<String, ?> parameters, String name, Object value) {
        var changed = new HashMap<String, Object>(parameters);
        changed.put(name, value);
        return changed;
    }

    private static Response get(Map<String, ?> parameters) {
        return withBearerFor(JobStore.MAIN_CUSTOMER).queryParams(parameters).get("/sandbox/v2/jobs");
    }

    private static Response job(String id) {
        return withBearerFor(JobStore.MAIN_CUSTOMER).get("/sandbox/v2/jobs/{id}", id);
    }

    private static String pageKey(Map<String, ?> parameters) {
        return get(parameters).then().statusCode(200).extract().path("metadata.page_key");
    }

    private static List<Map<String, Object>> jobs(Response answer) {
        return answer.then().statusCode(200).extract().path("jobs");
    }

    private static List<String> ids(Response answer) {
        return answer.then().statusCode(200).extract().path("jobs.id");
    }

    private static List<String> states(Response answer) {
        return answer.then().statusCode(200).extract().path("jobs.state");
    }

    private static List<Instant> times(Response answer) {
        return answer.<List<String>>path("jobs.created_at").stream()
                .map(Instant::parse)
                .toList();
    }
}
