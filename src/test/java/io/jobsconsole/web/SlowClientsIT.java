package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hundreds of slow clients do not slow down others. */
@QuarkusTest
@TestProfile(ShortLivedProfile.class)
class SlowClientsIT {

    private static final int CLIENTS = 300;

    /** Longer than the idle timeout of this profile. */
    private static final Duration SOON = Duration.ofSeconds(15);

    /** Much longer than a page takes, and shorter than any slow client. */
    private static final long PROMPT_MILLIS = 5_000;

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        alice = ConsoleSession.newlySignedInAs("alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nX-Slow: ",
                "POST /csp-report HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/csp-report\r\nContent-Length: 16000\r\n\r\n",
                "POST /logout HTTP/1.1\r\nHost: HOST\r\nContent-Length: 16000\r\n\r\n",
                "POST /back-channel-logout HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 16000\r\n\r\n"
            })
    void servesOthersWhileHundredsSendAByteAtATime(String begin) {
        try (var slow = new SlowClients(CLIENTS, toUs(begin))) {
            slow.goOn("x");

            assertOthersAreServed();
        }
    }

    @Test
    void hangsUpOnClientsThatAskOnAndOnAndReadNothing() {
        var requests =
                toUs("GET /assets/console.js HTTP/1.1\r\nHost: HOST\r\n\r\n").repeat(500);

        try (var greedy = new SlowClients(CLIENTS, requests)) {
            greedy.goOn(requests);

            await().atMost(SOON).until(() -> greedy.hungUpOn() == CLIENTS);
            assertOthersAreServed();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nX-Slow: ",
                "POST /csp-report HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/csp-report\r\nContent-Length: 16000\r\n\r\n"
            })
    void hangsUpOnClientsThatFallSilent(String begin) {
        try (var silent = new SlowClients(CLIENTS, toUs(begin))) {
            await().atMost(SOON).until(() -> {
                silent.listen();
                return silent.hungUpOn() == CLIENTS;
            });
        }
    }

    /** Reads pages that need a worker thread and pages that do not. */
    private void assertOthersAreServed() {
        for (var page : new String[] {"/accounts", "/help/keys", "/accounts/demo/jobs"}) {
            assertPrompt(alice.raw(page));
        }
        assertHealthy();
    }

    private static void assertHealthy() {
        assertPrompt(Operations.health("live"));
        assertPrompt(Operations.health("ready"));
    }

    private static void assertPrompt(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.time()).isLessThan(PROMPT_MILLIS);
    }

    private static String toUs(String request) {
        return request.replace("HOST", "localhost:" + RestAssured.port);
    }
}
