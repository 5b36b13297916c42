package io.jobsconsole.sandbox;

import static io.jobsconsole.sandbox.SandboxCalls.ALL_STATES;
import static io.jobsconsole.sandbox.SandboxCalls.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListJobsTest {

    @Inject
    Clock clock;

    @Test
    void listsOnlyQueuedAndStartedJobsWhenNoStateIsAsked() {
        var jobs = list("{\"numResults\":100}").path("job.state");

        assertThat((List<?>) jobs).asList().containsOnly("JOB_STATE__QUEUED", "JOB_STATE__STARTED");
    }

    @Test
    void takesAnEmptyBodyAndNullsForNothingAsked() {
        var body =
                "{\"jobId\":null,\"corpusId\":null,\"epochSecs\":\"0\",\"state\":[],\"numResults\":0,\"pageKey\":\"\"}";

        var nothing = list("").asString();

        assertThat(list(body).asString()).isEqualTo(nothing);
    }

    @Test
    void listsTenJobsWhenNoNumberIsAsked() {
        assertThat(jobs(list("{\"state\":" + ALL_STATES + "}"))).hasSize(10);
    }

    @Test
    void listsAHundredJobsAtMost() {
        assertThat(jobs(list("{\"numResults\":100,\"state\":" + ALL_STATES + "}")))
                .hasSize(100);

        assertInvalid(list("{\"numResults\":101}"));
    }

    @Test
    void listsOldestFirst() {
        var times = seconds(list("{\"numResults\":100,\"state\":" + ALL_STATES + "}"));

        assertThat(times).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "\"%d\""})
    void listsJobsCreatedSinceATime(String format) {
        var since = clock.instant().minus(Duration.ofDays(7)).getEpochSecond();

        var times = seconds(list(
                "{\"numResults\":100,\"state\":%s,\"epochSecs\":%s}".formatted(ALL_STATES, format.formatted(since))));

        assertThat(times).hasSize(100).allMatch(created -> created >= since);
    }

    @Test
    void looksBack180DaysAndRefusesMore() {
        var earlier = clock.instant().minus(Duration.ofDays(181)).getEpochSecond();

        assertInvalid(list("{\"epochSecs\":\"" + earlier + "\"}"));
    }

    @Test
    void findsAJobByItsId() {
        var found = list("{\"jobId\":\"job_0dd000000001\",\"state\":" + ALL_STATES + "}");

        assertThat(jobs(found))
                .singleElement()
                .satisfies(job -> assertThat(job).containsEntry("id", "job_0dd000000001"));
    }

    @Test
    void listsJobsOfAnyOfTheAskedCorpora() {
        var found = list("{\"numResults\":100,\"corpusId\":[7,42],\"state\":" + ALL_STATES + "}");

        assertThat(found.<List<List<Integer>>>path("job.corpusId"))
                .isNotEmpty()
                .allMatch(corpora -> corpora.contains(7) || corpora.contains(42));
    }

    @Test
    void andsItsFilters() {
        var wrongCorpus = list("{\"jobId\":\"job_0dd000000001\",\"corpusId\":[7],\"state\":" + ALL_STATES + "}");
        var wrongState = list("{\"jobId\":\"job_0dd000000001\",\"state\":[\"JOB_STATE__FAILED\"]}");

        assertThat(jobs(wrongCorpus)).isEmpty();
        assertThat(jobs(wrongState)).isEmpty();
    }

    @Test
    void knowsNoBulkTypes() {
        var types = new HashSet<String>(
                list("{\"numResults\":100,\"state\":" + ALL_STATES + "}").path("job.type"));

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "JOB__CORPUS_REBUILD_VECTOR_INDEX", "JOB__CORPUS_REPLACE_FILTER_ATTRS", "JOB__UNKNOWN");
    }

    @Test
    void listsJobsInAnUndocumentedStateUnderUnknown() {
        var found = list("{\"numResults\":100,\"state\":[\"JOB_STATE__UNKNOWN\"]}");

        assertThat(found.<List<String>>path("job.state")).contains("JOB_STATE__PAUSED", "JOB_STATE__UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":[\"QUEUED\"]}",
                "{\"epochSecs\":\"yesterday\"}",
                "{\"corpusId\":[\"demo\"]}",
                "{\"numResults\":-1}",
                "{",
                "[]",
                "null"
            })
    void refusesWhatItCannotRead(String body) {
        assertInvalid(list(body));
    }

    @Test
    void pagesThroughAllJobsWithoutRepeatingOrLeavingOutOne() {
        var ids = new ArrayList<String>();
        var page = list("{\"numResults\":41,\"state\":" + ALL_STATES + "}");
        ids.addAll(page.path("job.id"));
        while (!page.<String>path("pageKey").isEmpty()) {
            page = list("{\"pageKey\":\"" + page.path("pageKey") + "\"}");
            ids.addAll(page.path("job.id"));
        }

        assertThat(ids).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void writesAnEmptyPageKeyAfterAPageThatIsNotFull() {
        var body = "{\"jobId\":\"job_0dd000000001\",\"numResults\":2,\"state\":" + ALL_STATES + "}";

        list(body).then().statusCode(200).body("job", hasSize(1)).body("pageKey", equalTo(""));
    }

    @Test
    void leadsFromAFullLastPageToAnEmptyOne() {
        var last = list("{\"jobId\":\"job_0dd000000001\",\"numResults\":1,\"state\":" + ALL_STATES + "}");

        var beyond = list("{\"pageKey\":\"" + last.path("pageKey") + "\"}");

        assertThat(jobs(last)).hasSize(1);
        beyond.then().statusCode(200).body("job", hasSize(0)).body("pageKey", equalTo(""));
    }

    @Test
    void letsThePageKeyOverrideEveryOtherField() {
        var key = list("{\"numResults\":5,\"state\":[\"JOB_STATE__FAILED\"]}").path("pageKey");

        var alone = list("{\"pageKey\":\"%s\"}".formatted(key));
        var withOthers = list("{\"pageKey\":\"%s\",\"numResults\":101,\"jobId\":\"none\"}".formatted(key));

        assertThat(alone.<List<String>>path("job.state")).hasSize(5).containsOnly("JOB_STATE__FAILED");
        assertThat(withOthers.asString()).isEqualTo(alone.asString());
    }

    @Test
    void writesPageKeysInStandardBase64() {
        String key = list("{\"numResults\":5,\"state\":" + ALL_STATES + "}").path("pageKey");

        assertThat(Base64.getDecoder().decode(key)).isNotEmpty();
    }

    @Test
    void refusesAPageKeyOfAnotherCustomer() {
        var key = list("{\"numResults\":5,\"state\":" + ALL_STATES + "}").path("pageKey");

        assertInvalid(list(JobStore.SMALL_CUSTOMER, "{\"pageKey\":\"" + key + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "AAAA", "eyJjdXN0b21lciI6MTIzNDU2fQ=="})
    void refusesAPageKeyThatItDidNotMake(String key) {
        assertInvalid(list("{\"pageKey\":\"" + key + "\"}"));
    }

    @Test
    void writesLongNumbersAsStringsAndWhatIsNotSetAsWell() {
        list("{\"jobId\":\"job_0dd000000005\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of()))
                .body("pageKey", equalTo(""))
                .body("job[0].corpusId", equalTo(List.of(19)))
                .body("job[0].tsCreate", not(equalTo("0")))
                .body("job[0].tsStart", equalTo("0"))
                .body("job[0].tsComplete", equalTo("0"));
    }

    @Test
    void keepsCustomersApart() {
        var small = list(JobStore.SMALL_CUSTOMER, "{\"numResults\":100,\"state\":" + ALL_STATES + "}");
        var other = list(5, "{\"state\":" + ALL_STATES + "}");

        assertThat(jobs(small)).hasSize(60);
        assertThat(jobs(other)).isEmpty();
    }

    private static List<Map<String, Object>> jobs(Response answer) {
        return answer.then().statusCode(200).extract().path("job");
    }

    private static List<Long> seconds(Response answer) {
        return answer.<List<String>>path("job.tsCreate").stream()
                .map(Long::parseLong)
                .toList();
    }

    private static void assertInvalid(Response answer) {
        answer.then()
                .statusCode(400)
                .body("code", equalTo(3))
                .body("message", not(equalTo("")))
                .body("details", equalTo(List.of()));
    }
}
