package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for failures of the jobs API or the token service, which the fault board causes. */
@QuarkusTest
@TestProfile(FailuresTest.ShortDeadline.class)
class FailuresTest {

    private static final String JOBS = "/accounts/demo/jobs";

    /** More visitors at the same time than the console may have calls. */
    private static final ExecutorService VISITORS = Executors.newFixedThreadPool(60);

    private ConsoleSession alice;

    public static class ShortDeadline implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jobs-console.deadline", "1s");
        }
    }

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterAll
    static void sendVisitorsHome() {
        VISITORS.shutdownNow();
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "HANG,        504, The service took too long",
        "STALL,       504, The service took too long",
        "DRIP,        504, The service took too long",
        "ENDLESS,     502, The answer could not be understood",
        "RESET,       503, The service cannot be reached",
        "EMPTY,       502, The answer could not be understood",
        "BROKEN_JSON, 502, The answer could not be understood",
        "HTML,        502, Version 1 of the API is not offered here",
        "TRUNCATED,   503, The service cannot be reached",
        "HUGE,        502, The answer could not be understood",
        "BAD_STATUS,  502, The service reported an error",
    })
    void showsAPageByTheCauseOfABrokenAnswer(String kind, int status, String heading) {
        Sandbox.misbehaves("jobs", Map.of("kind", kind));

        var page = alice.get(JOBS + "?states=failed&since=24h");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.title()).isEqualTo("Error: " + heading + " · Jobs");
        assertThat(page.field("states")).containsExactly("failed");
        assertThat(page.link("Try again")).contains(JOBS + "?states=failed&since=24h");
        assertThat(page.html().text()).doesNotContain("Exception", "io.jobsconsole", "Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 502, The service did not accept the request",
        "401, 403, The jobs service refused the credentials",
        "403, 403, Not allowed to list jobs",
        "404, 502, Version 1 of the API is not offered here",
        "405, 502, Version 1 of the API is not offered here",
        "410, 502, Version 1 of the API is not offered here",
        "429, 429, Too many requests",
        "500, 502, The service reported an error",
        "501, 502, Version 1 of the API is not offered here",
        "502, 503, The service cannot be reached",
        "503, 503, The service cannot be reached",
        "504, 504, The service took too long",
        "302, 502, Version 1 of the API is not offered here",
    })
    void showsAPageByTheStatusOfTheService(int theirs, int ours, String heading) {
        for (var hasBody : new boolean[] {true, false}) {
            Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", theirs, "body", hasBody));

            var page = alice.get(JOBS);

            assertThat(page.status()).isEqualTo(ours);
            assertThat(page.heading()).isEqualTo(heading);
            assertThat(page.text("dl")).contains("HTTP " + theirs);
            assertThat(page.text("dl").contains("The fault board says so.")).isEqualTo(hasBody);
        }
    }

    @Test
    void namesTheCodeAndTheWordsOfTheService() {
        Sandbox.misbehaves("jobs", Map.of("kind", "BAD_STATUS"));

        assertThat(alice.get(JOBS).text("dl")).contains("FAILURE: The job database could not be read.");
    }

    @Test
    void saysWhatACodeMeansAndWhatToDoAndWhetherToTryAgain() {
        Sandbox.misbehaves("jobs", Map.of("kind", "BAD_STATUS"));

        assertThat(alice.get(JOBS).text("main"))
                .contains("The service could not do what it was asked, and its code does not tell why."
                        + " Your jobs are not affected; only this page cannot read them."
                        + " Trying again in a moment may help.");
    }

    @Test
    void passesOnHowLongToWait() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 429, "retryAfter", 30));

        var page = alice.get(JOBS);

        assertThat(page.headers().getValue("Retry-After")).isEqualTo("30");
        assertThat(page.text("main")).contains("Wait 30 seconds before you try again.");
    }

    @Test
    void showsThePartOfAListThatCameAndSaysSo() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var page = alice.get(JOBS);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).hasSize(3);
        assertThat(page.text(".notice"))
                .isEqualTo(
                        "The service reported a problem (FAILURE: The job database could not be read.). The service could"
                                + " not do what it was asked, and its code does not tell why. This list may not be"
                                + " complete.");
        assertThat(page.text(".status")).doesNotContain("complete list");
    }

    @Test
    void asksOnceMoreWithANewTokenWhenTheServiceRefusesOne() {
        alice.get(JOBS + "?since=180d");
        Sandbox.reset();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 401, "times", 1));

        var page = alice.get(JOBS + "?since=180d");

        assertThat(page.status()).isEqualTo(200);
        // Two for the list, and one for the active jobs beside it.
        assertThat(Sandbox.calls()).isEqualTo(3);
        assertThat(page.text("footer")).contains("3 calls of the service");
        assertThat(Sandbox.requests().getInt("tokenCalls")).isEqualTo(1);
    }

    @Test
    void doesNotAskAThirdTime() {
        alice.get(JOBS + "?since=180d");
        Sandbox.reset();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 401));

        alice.get(JOBS + "?since=180d");

        assertThat(Sandbox.calls()).isEqualTo(2);
    }

    @Test
    void saysWhatFailedWhenThePageOfAKeyAndTheFirstOneFail() {
        var next = alice.get(JOBS + "?limit=25").link("Next page").orElseThrow();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 400));

        var page = alice.get(next);

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.heading()).isEqualTo("The service did not accept the request");
    }

    @Test
    void namesWhatWasSentAndHowLongItTook() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 500));

        var page = alice.get(JOBS + "?states=failed&corpus=7");

        assertThat(page.text("dl"))
                .contains("POST /v1/list-jobs {\"corpusId\":[7],", "JOB_STATE__FAILED")
                .containsPattern("Duration \\d+ ms");
        assertThat(page.text("#support"))
                .contains("http://localhost:", JOBS + "?states=failed&corpus=7")
                .doesNotContain("Bearer");
    }

    @Test
    void offersToAskForLessWhenTheServiceTookTooLong() {
        Sandbox.misbehaves("jobs", Map.of("kind", "HANG"));

        var page = alice.get(JOBS + "?corpus=7");

        assertThat(page.texts(".actions a")).containsExactly("Try again", "Last 24 hours", "Active only");
        assertThat(page.link("Last 24 hours")).contains(JOBS + "?corpus=7&since=24h");
        assertThat(page.link("Active only")).contains(JOBS + "?states=active&corpus=7");
    }

    @ParameterizedTest
    @CsvSource({
        "HANG,        ,    503, The token service cannot be reached",
        "STALL,       ,    503, The token service cannot be reached",
        "ENDLESS,     ,    503, The token service cannot be reached",
        "HUGE,        ,    503, The token service cannot be reached",
        "RESET,       ,    503, The token service cannot be reached",
        "TRUNCATED,   ,    503, The token service cannot be reached",
        "HTML,        ,    502, The token service’s answer could not be understood",
        "EMPTY,       ,    502, The token service’s answer could not be understood",
        "BROKEN_JSON, ,    502, The token service’s answer could not be understood",
        "STATUS,      500, 503, The token service cannot be reached",
        "STATUS,      503, 503, The token service cannot be reached",
        "STATUS,      401, 503, The token service refused this console",
        "STATUS,      403, 503, The token service refused this console",
    })
    void showsAPageByTheCauseOfABrokenExchange(String kind, Integer theirs, int status, String heading) {
        var fault = theirs == null
                ? Map.<String, Object>of("kind", kind)
                : Map.<String, Object>of("kind", kind, "status", theirs);

        var page = withATokenServiceThatIs(fault, 0);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"access_token\":\"\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"canary\"}",
                "{\"access_token\":\"canary\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":\"soon\"}"
            })
    void usesNoTokenThatItCannotUnderstand(String answer) {
        var page = withATokenServiceThatIs(Map.of("kind", "ANSWER", "json", answer), 0);

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.heading()).isEqualTo("The token service’s answer could not be understood");
        assertThat(page.html().html()).doesNotContain("canary");
    }

    /** The API decides whether a token's audience and lifespan are valid. The console retries once, with a new token. */
    @ParameterizedTest
    @ValueSource(strings = {"300", "0", "-60", "99999999999999"})
    void showsAPageWhenTheApiTakesNoTokenThatWasIssued(String lifespan) {
        var issued = "{\"access_token\":\"for-another-api\",\"token_type\":\"Bearer\",\"expires_in\":%s}"
                .formatted(lifespan);

        var page = withATokenServiceThatIs(Map.of("kind", "ANSWER", "json", issued), 2);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("The jobs service refused the credentials");
        assertThat(page.html().html()).doesNotContain("for-another-api");
    }

    /** Signs in anew, because the console has bearers for the earlier sessions. */
    private void withoutABearer() {
        alice = ConsoleSession.newlySignedInAs("alice");
    }

    /** The page that Alice gets. Bob has a bearer and gets his list. Neither is signed out. */
    private HtmlPage withATokenServiceThatIs(Map<String, Object> broken, int calls) {
        var bob = ConsoleSession.signedInAs("bob");
        bob.get(JOBS);
        withoutABearer();
        Sandbox.reset();
        Sandbox.misbehaves("token", broken);

        var page = alice.get(JOBS + "?since=180d");

        assertThat(Sandbox.calls()).isEqualTo(calls);
        assertThat(alice.cookies()).contains(ConsoleSession.named("q_session"));
        assertThat(bob.get(JOBS).status()).isEqualTo(200);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant,       403, The token service refused your sign-in",
        "invalid_request,     403, The token service refused your sign-in",
        "invalid_token,       403, The token service refused your sign-in",
        "invalid_client,      503, The token service refused this console",
        "unauthorized_client, 503, The token service refused this console",
        "invalid_target,      503, The token service refused this console",
        "invalid_scope,       503, The token service refused this console",
    })
    void saysWhomTheTokenServiceRefused(String error, int status, String heading) {
        withoutABearer();
        Sandbox.misbehaves("token", Map.of("kind", "OAUTH_ERROR", "error", error));

        var page = alice.get(JOBS);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.text("dl")).contains(error);
    }

    /** A redirect could send the console's secret and the visitor's token to another host. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectOfTheTokenService(int status) {
        withoutABearer();
        Sandbox.misbehaves(
                "token", Map.of("kind", "STATUS", "status", status, "location", "/sandbox/token", "times", 1));

        var page = alice.get(JOBS);

        assertThat(page.heading()).isEqualTo("The token service refused this console");
        assertThat(page.text("dl")).contains("HTTP " + status);
        assertThat(Sandbox.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "token"})
    void waitsForWhoeverIsSlow(String target) {
        Sandbox.misbehaves(target, Map.of("kind", "DELAY", "delayMillis", 300));

        assertThat(ConsoleSession.newlySignedInAs("bob").get(JOBS).status()).isEqualTo(200);
    }

    @Test
    void keepsWorkingWithATokenItHasWhileTheTokenServiceIsDown() {
        alice.get(JOBS);
        Sandbox.misbehaves("token", Map.of("kind", "STATUS", "status", 503));

        assertThat(alice.get(JOBS + "?states=failed").status()).isEqualTo(200);
    }

    @Test
    void recoversAsSoonAsTheTokenServiceDoes() {
        withoutABearer();
        Sandbox.misbehaves("token", Map.of("kind", "STATUS", "status", 503, "times", 1));

        assertThat(alice.get(JOBS).status()).isEqualTo(503);
        assertThat(alice.get(JOBS).status()).isEqualTo(200);
    }

    @Test
    void tellsNobodyToWaitForHours() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 429, "retryAfter", 99_999));

        var page = alice.get(JOBS);

        assertThat(page.headers().getValue("Retry-After")).isEqualTo("120");
        assertThat(page.text("main")).contains("Wait 120 seconds");
    }

    @Test
    void showsEachOfManyVisitorsTheirOwnPage() {
        var bob = ConsoleSession.signedInAs("bob");
        Sandbox.misbehaves("jobs", Map.of("kind", "DELAY", "delayMillis", 50));

        var names = Stream.of("Alice", "Bob")
                .flatMap(name -> Stream.generate(() -> name).limit(15))
                .map(name -> CompletableFuture.supplyAsync(
                        () -> name + " sees "
                                + (name.equals("Bob") ? bob : alice).get(JOBS).text(".visitor"),
                        VISITORS))
                .toList();

        assertThat(names.stream().map(CompletableFuture::join)).containsOnly("Alice sees Alice", "Bob sees Bob");
    }
}
