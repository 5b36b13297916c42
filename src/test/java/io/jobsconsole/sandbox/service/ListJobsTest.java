package io.jobsconsole.sandbox.service;

import static io.jobsconsole.sandbox.SandboxCalls.ALL_STATES;
import static io.jobsconsole.sandbox.SandboxCalls.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.store.OddJobs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"0, 10", "'\"0\"', 10", "'\"\"', 10", "null, 10", "1, 1", "'\"7\"', 7", "100, 100"})
    void listsAsManyJobsAsAsked(String asked, int listed) {
        assertThat(jobs(list("{\"numResults\":" + asked + ",\"state\":" + ALL_STATES + "}")))
                .hasSize(listed);
    }

    @Test
    void listsAHundredJobsAtMost() {
        assertThat(jobs(list("{\"numResults\":100,\"state\":" + ALL_STATES + "}")))
                .hasSize(100);

        assertInvalid(list("{\"numResults\":101}"));
    }

    @Test
    void listsNewestFirst() {
        var times = seconds(list("{\"numResults\":100,\"state\":" + ALL_STATES + "}"));

        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
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
    void takesTheSecondItselfForALowerBound() {
        var created = list("{\"jobId\":\"job_0dd000000001\",\"state\":" + ALL_STATES + "}")
                .<String>path("job[0].tsCreate");
        var since = "{\"jobId\":\"job_0dd000000001\",\"state\":" + ALL_STATES + ",\"epochSecs\":%d}";

        assertThat(jobs(list(since.formatted(Long.parseLong(created))))).hasSize(1);
        assertThat(jobs(list(since.formatted(Long.parseLong(created) + 1)))).isEmpty();
    }

    @Test
    void looksBack180DaysAndRefusesMore() {
        var longest = clock.instant().minus(Duration.ofDays(180)).plusSeconds(60);
        var format = "{\"epochSecs\":\"%d\",\"state\":" + ALL_STATES + "}";

        assertThat(jobs(list(format.formatted(longest.getEpochSecond())))).hasSize(10);
        assertInvalid(list(format.formatted(longest.minusSeconds(120).getEpochSecond())));
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
    void andsCorporaStatesAndTime() {
        var since = clock.instant().minus(Duration.ofDays(30)).getEpochSecond();

        var found =
                jobs(list("{\"numResults\":100,\"corpusId\":[7,42],\"state\":[\"JOB_STATE__COMPLETED\"],\"epochSecs\":"
                        + since + "}"));

        assertThat(found)
                .isNotEmpty()
                .allMatch(job -> job.get("state").equals("JOB_STATE__COMPLETED"))
                .allMatch(job -> !Collections.disjoint((List<?>) job.get("corpusId"), List.of(7, 42)))
                .allMatch(job -> Long.parseLong((String) job.get("tsCreate")) >= since);
    }

    @Test
    void knowsNoBulkTypes() {
        var types = new HashSet<String>(
                list("{\"numResults\":100,\"state\":" + ALL_STATES + "}").path("job.type"));

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "JOB__CORPUS_REBUILD_VECTOR_INDEX",
                        "JOB__CORPUS_REPLACE_FILTER_ATTRS",
                        "JOB__CORPUS_COMPACT",
                        "JOB__UNKNOWN");
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

    @ParameterizedTest
    @CsvSource({
        "job_0dd000000001, userHandle, <b>x</b><script>alert(1)</script>",
        "job_0dd000000003, tsComplete, 0",
        "job_0dd000000006, state,      JOB_STATE__PAUSED",
        "job_0dd000000007, type,       JOB__CORPUS_COMPACT",
        "job_0dd000000009, tsStart,    0",
        "job_0dd00000000a, userHandle, ''",
        "c2FuZGJveC/7/z+vYg==, state,  JOB_STATE__COMPLETED",
    })
    void findsAnOddJobByItsId(String id, String member, String value) {
        list("{\"jobId\":\"" + id + "\",\"state\":" + ALL_STATES + "}")
                .then()
                .statusCode(200)
                .body("job", hasSize(1))
                .body("job[0]." + member, equalTo(value));
    }

    @Test
    void findsJobsOfOddLengthAndBreadth() {
        list("{\"jobId\":\"" + OddJobs.LONG_ID + "\",\"state\":" + ALL_STATES + "}")
                .then()
                .body("job[0].id.length()", equalTo(300));
        list("{\"corpusId\":[5060],\"state\":" + ALL_STATES + "}").then().body("job[0].corpusId", hasSize(60));
        list("{\"jobId\":\"job_0dd00000000a\",\"state\":" + ALL_STATES + "}")
                .then()
                .body("job[0].corpusId", hasSize(0));
    }

    @Test
    void doesNotSayWhyAJobFailed() {
        assertThat(jobs(list("{\"state\":[\"JOB_STATE__FAILED\"]}")))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job).doesNotContainKey("comment").hasSize(8));
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
