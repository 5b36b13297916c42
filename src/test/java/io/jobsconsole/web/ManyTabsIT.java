package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Many tabs of one visitor on the same list share one call to the API, but visitors never share an answer. */
@QuarkusTest
@TestProfile(ManyAccounts.class)
class ManyTabsIT {

    /** A page with this filter makes two calls: one for the list, and one for older jobs that are still active. */
    private static final String FILTER =
            "?since=" + LocalDate.now(ZoneOffset.UTC).minusDays(100);

    private static final String JOBS = "/accounts/demo/jobs" + FILTER;
    private static final int CALLS = 2;

    /** More tabs than the console may have calls at the same time. */
    private static final int TABS = 60;

    private static final ExecutorService BROWSER = Executors.newFixedThreadPool(TABS);

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        alice = ConsoleSession.newlySignedInAs("alice");
        Sandbox.reset();
        awaitTheBeginningOfAStep();
    }

    /** The call beside a list covers 180 days, rounded to ten seconds. Tabs from two such steps would make two calls. */
    private static void awaitTheBeginningOfAStep() {
        await().until(() -> Instant.now().getEpochSecond() % 10 < 7);
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @AfterAll
    static void close() {
        BROWSER.shutdownNow();
    }

    @Test
    void costOneCallForAllThatWaitForTheSame() {
        Sandbox.misbehaves("jobs", Map.of("kind", "DELAY", "delayMillis", 2_000));

        assertThat(open(TABS, JOBS)).containsOnly(200);

        assertThat(Sandbox.calls()).isEqualTo(CALLS);
    }

    @Test
    void costOneCallForAllThatWaitForTheSameJob() {
        var address = "/accounts/demo/jobs/" + alice.get(JOBS).ids().get(0);
        // The usual durations are cached for longer.
        assertThat(ConsoleSession.newlySignedInAs("alice").raw(address).statusCode())
                .isEqualTo(200);
        Sandbox.reset();
        assertThat(ConsoleSession.newlySignedInAs("alice").raw(address).statusCode())
                .isEqualTo(200);
        var calls = Sandbox.calls();
        Sandbox.reset();
        Sandbox.misbehaves("jobs", Map.of("kind", "DELAY", "delayMillis", 2_000));

        assertThat(open(TABS, address)).containsOnly(200);

        assertThat(Sandbox.calls()).isEqualTo(calls);
    }

    @Test
    void tellNoCallThatWasNotMade() {
        assertThat(alice.get(JOBS).text("footer")).contains(CALLS + " calls of the service");

        assertThat(alice.get(JOBS).text("footer")).doesNotContain("of the service");
    }

    /** With the account's own API key, the API does not know the visitor, so the console has to keep visitors apart. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "keyed", "own"})
    void shareNothingWithAnotherVisitor(String account) {
        var bob = ConsoleSession.newlySignedInAs("bob");
        var jobs = "/accounts/" + account + "/jobs" + FILTER;
        Sandbox.reset();
        alice.get(jobs);
        alice.get(jobs);
        assertThat(Sandbox.calls()).isEqualTo(CALLS);

        bob.get(jobs);

        assertThat(Sandbox.calls()).isEqualTo(2 * CALLS);
    }

    @Test
    void shareNothingWithAnotherAccount() {
        for (var account : List.of("demo", "keyed", "own")) {
            alice.get("/accounts/" + account + "/jobs" + FILTER);
        }

        assertThat(Sandbox.calls()).isEqualTo(3 * CALLS);
    }

    @Test
    void shareNothingWithASessionThatWasSignedOutOf() {
        alice.get(JOBS);
        alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        ConsoleSession.newlySignedInAs("alice").get(JOBS);

        assertThat(Sandbox.calls()).isEqualTo(2 * CALLS);
    }

    @Test
    void leaveAnApiAloneThatAskedToWait() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 429, "retryAfter", 60));
        assertThat(alice.get(JOBS).status()).isEqualTo(429);
        var calls = Sandbox.calls();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 500));

        var again = alice.get("/accounts/demo/jobs?states=failed");

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.heading()).isEqualTo("Too many requests");
        assertThat(Integer.parseInt(again.headers().getValue("Retry-After"))).isBetween(1, 60);
        assertThat(Sandbox.calls()).isEqualTo(calls);
        assertThat(ConsoleSession.newlySignedInAs("bob").get(JOBS).status()).isEqualTo(502);
    }

    private List<Integer> open(int tabs, String address) {
        awaitTheBeginningOfAStep();
        return Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> alice.raw(address).statusCode(), BROWSER))
                .limit(tabs)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
