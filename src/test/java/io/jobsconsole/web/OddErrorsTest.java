package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error answers of an API, in every form. */
@QuarkusTest
@TestProfile(OddAccounts.class)
class OddErrorsTest {

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
            {"messages":["No such job."],"request_id":"r-77"} | r-77
            {"request_id":"r-78"}                             | r-78
            {"messages":["It is gone."]}                      | It is gone.
            {"id":"job_none","messages":["No such job."]}     | No such job.
            {"id":"job_none","request_id":"r-79"}             | r-79
            {"messages":"No such job.","request_id":"r-80"}   | No such job.
            {"messages":[{"text":"It is gone."}]}             | text: It is gone.
            {"messages":[null],"request_id":81}               | 81
            {"messages":["So."],"request_id":{},"id":[]}      | So.
            {"field_errors":["x"],"request_id":"r-82"}        | r-82
            \uFEFF{"request_id":"r-83"}                       | r-83
            """)
    void showsTheMissingJobWithTheRequestThatSupportAsksFor(String body, String shown) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 404, "json", body));

        var page = alice.get(V2 + "/job_none");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).startsWith("No job with this id was found");
        assertThat(page.text("dl")).contains(shown);
        assertThat(page.html().select("textarea.support").val()).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"message\":\"no route\"}", "<html>404</html>", "{\"messages\":[]}", "null"})
    void saysThatVersion2IsNotOfferedWhereNothingSpeaksIt(String body) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 404, "json", body));

        assertThat(alice.get(V2 + "/job_none").heading()).isEqualTo("Version 2 of the API is not offered here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messages\":[\"Not found.\"],\"request_id\":\"r-1\"}", "{\"id\":\"jobs\"}", "{}"})
    void saysThatVersion2IsNotOfferedWhereItsListIsMissing(String body) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 404, "json", body));

        var page = alice.get(V2);

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.heading()).isEqualTo("Version 2 of the API is not offered here");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 414, 415, 422, 431})
    void takesAStatusOfTheSameFamilyForTheSame(int status) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", status));

        for (var jobs : new String[] {V1, V2}) {
            assertThat(alice.get(jobs).heading()).isEqualTo("The service did not accept the request");
        }
    }

    @Test
    void namesTheRolesThatMayListJobs() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 403));
        var roles = new String[] {
            "corpus_viewer", "corpus_developer", "corpus_administrator", "viewer", "administrator", "owner"
        };

        assertThat(alice.get(V2).text("main")).contains(roles);
        assertThat(alice.get(V2 + "?states=failed&corpus=docs").text("main")).contains(roles);
        assertThat(alice.get(V2 + "/job_1").text("main")).contains(roles);
        assertThat(alice.get(V1).text("main")).doesNotContain("corpus_viewer");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 'EEE, dd MMM uuuu HH:mm:ss ''GMT'''",
        "503, 'EEE, dd MMM uuuu HH:mm:ss ''GMT'''",
        "429, 'EEEE, dd-MMM-uu HH:mm:ss ''GMT'''",
        "503, 'EEEE, dd-MMM-uu HH:mm:ss ''GMT'''",
        "429, EEE MMM ppd HH:mm:ss uuuu",
        "503, EEE MMM ppd HH:mm:ss uuuu",
    })
    void heedsADateUntilWhichItIsToWait(int status, String form) {
        var date = ZonedDateTime.now(ZoneOffset.UTC)
                .plusSeconds(90)
                .format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", status, "retryAfter", date));

        for (var jobs : new String[] {V1, V2}) {
            var page = alice.get(jobs + "?since=180d");

            assertThat(Integer.parseInt(page.headers().getValue("Retry-After"))).isBetween(30, 90);
            assertThat(page.text("main")).containsPattern("Wait \\d+ seconds before you try again");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "soon",
                "-5",
                "1.5",
            })
    void tellsNobodyToWaitWhereTheServiceDoesNot(String retryAfter) {
        for (var status : new int[] {429, 503}) {
            Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", status, "retryAfter", retryAfter));

            var page = alice.get(V2 + "?since=180d");

            assertThat(page.status()).isEqualTo(status);
            assertThat(page.text("main")).doesNotContain("Wait ");
            assertThat(page.headers().hasHeaderWithName("Retry-After")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "99999", "9999999999999999999999", "Tue, 31 Dec 2999 23:59:59 GMT"})
    void tellsNobodyToWaitForLong(String retryAfter) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 429, "retryAfter", retryAfter));

        assertThat(alice.get(V2).headers().getValue("Retry-After")).isEqualTo("120");
    }

    @ParameterizedTest
    @CsvSource({
        "demo,    Authorization: Bearer $JOBS_TOKEN, in exchange for your own sign-in (RFC 8693)",
        "demo-v2, Authorization: Bearer $JOBS_TOKEN, OAuth 2.0 client credentials",
        "keyed,   x-api-key: $JOBS_API_KEY,          JOBS_API_KEY a key of this account",
    })
    void writesTheCallWithTheCredentialThatTheAccountTakes(String account, String header, String hint) {
        Sandbox.misbehaves(
                "jobs",
                Map.of("kind", "ANSWER", "json", "{\"id\":\"a\",\"jobs\":[{\"id\":\"a\"}],\"job\":[{\"id\":\"a\"}]}"));

        for (var address : new String[] {"?since=180d", "/a"}) {
            var page = alice.get("/accounts/" + account + "/jobs" + address);

            assertThat(page.text("#curl")).contains("-H \"" + header + "\"").doesNotContain("zut_");
            assertThat(page.text("#curl-hint")).contains(hint);
            assertThat(page.text("#curl").contains("Authorization")).isEqualTo(header.startsWith("Authorization"));
        }
    }
}
