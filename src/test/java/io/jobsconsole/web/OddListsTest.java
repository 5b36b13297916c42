package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands around the jobs of an answer, the jobs are shown, and the page says what of it could not be read. */
@QuarkusTest
class OddListsTest {

    private static final String V1 = "/accounts/demo/jobs";
    private static final String V2 = "/accounts/demo-v2/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jobs | "metadata":"none"                                    | could not be read: page_key.
            jobs | "metadata":{"page_key":{}}                           | could not be read: page_key.
            jobs | "metadata":{"page_key":"A","page_key":"B"}           | could not be read: page_key.
            jobs | "metadata":{},"metadata":{"page_key":"B"}            | could not be read: page_key.
            jobs | "messages":["shard 3 is down"]                       | reported a problem (HTTP 200: shard 3 is down).
            jobs | "messages":"shard 3 is down"                         | reported a problem (HTTP 200: shard 3 is down).
            jobs | "messages":[{"text":"shard 3 is down"}]              | reported a problem (HTTP 200: text: shard 3 is down).
            job  | "status":"OK"                                        | could not be read: status.
            job  | "status":[null]                                      | could not be read: status.
            job  | "status":[{"code":{}}]                               | could not be read: status.
            job  | "status":[],"status":[{"code":"FAILURE"}]            | could not be read: status.
            job  | "status":{"code":"FAILURE","statusDetail":"why"}     | reported a problem (FAILURE: why).
            job  | "status":[{"code":"FAILURE","statusDetail":{"a":1}}] | reported a problem (FAILURE).
            job  | "status":[{"code":"<b>","statusDetail":"\\u202e"}]   | reported a problem (<b>: \uFFFD).
            job  | "pageKey":{}                                         | could not be read: pageKey.
            job  | "pageKey":["A"]                                      | could not be read: pageKey.
            job  | "pageKey":"A","pageKey":"B"                          | could not be read: pageKey.
            """)
    void showsTheJobsAndSaysThatTheyMayNotBeAll(String member, String around, String said) {
        answers("{\"" + member + "\":[{\"id\":\"a\"}]," + around + "}");

        var page = alice.get(list(member) + "?since=180d");

        assertThat(page.ids()).containsExactly("a");
        assertThat(page.text("main")).contains(said, "This list may not be complete.");
        assertThat(page.text(".status")).startsWith("At least 1 job");
        assertThat(alice.raw(list(member) + ".json?since=180d").jsonPath().getBoolean("complete"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jobs | "metadata":null
            jobs | "request_id":{"a":[]},"messages":[],"field_errors":7
            jobs | "job":{},"status":"failed"
            job  | "status":[{"code":0}]
            job  | "status":[{"code":"OK","statusDetail":[],"cause":{}}]
            job  | "jobs":{},"metadata":"none"
            """)
    void showsTheCompleteListWhereNothingElseMatters(String member, String around) {
        answers("{\"" + member + "\":[{\"id\":\"a\"}]," + around + "}");

        assertThat(alice.get(list(member) + "?since=180d").text(".status")).startsWith("1 job, the complete list");
    }

    /** To take it for "no jobs" would be a guess. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"down\"}",
                "{\"Job\":[],\"Jobs\":[{\"id\":\"a\"}]}",
                "{\"data\":{\"jobs\":[{\"id\":\"a\"}]}}",
                "{\"code\":5,\"message\":\"no\",\"details\":[]}",
                "{\"job\":{},\"jobs\":{}}",
                "{\"job\":[],\"jobs\":[]} {}",
                "{\"job\":[],\"jobs\":[],}",
                "{\"job\":[],\"pageKey\":{},\"jobs\":[],\"metadata\":[]}",
            })
    void takesNothingElseForAnEmptyList(String json) {
        answers(json);

        for (var jobs : List.of(V1, V2)) {
            var page = alice.get(jobs + "?since=180d");
            assertThat(page.status()).isEqualTo(502);
            assertThat(page.heading()).isEqualTo("The answer could not be understood");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"messages":["Maintenance."],"request_id":"r-9"} | The service reported an error      | r-9
            {"messages":"Maintenance."}                      | The service reported an error      | Maintenance.
            {"error":"Maintenance."}                         | The answer could not be understood | GET /v2/jobs/a
            {}                                               | The answer could not be understood | GET /v2/jobs/a
            {"jobs":[{"id":"a"}]}                            | The answer could not be understood | GET /v2/jobs/a
            """)
    void takesNothingElseForAJob(String json, String heading, String shown) {
        answers(json);

        var page = alice.get(V2 + "/a");

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.text("dl")).contains(shown);
    }

    private static String list(String member) {
        return member.equals("job") ? V1 : V2;
    }

    private static void answers(String json) {
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", json));
    }
}
