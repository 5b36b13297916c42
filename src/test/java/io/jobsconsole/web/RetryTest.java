package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failed call is retried if a retry may help, within a budget that protects the API. */
@QuarkusTest
class RetryTest {

    /** This page needs one call. */
    private static final String JOBS = "/accounts/demo/jobs?since=180d";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
        Sandbox.earnsARetry(alice);
        Sandbox.reset();
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @Test
    void hidesATroubleThatPasses() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503, "times", 1));

        var page = alice.get(JOBS);

        assertThat(page.status()).isEqualTo(200);
        // The list, its second try, and the active jobs of the longest span.
        assertThat(page.text("footer")).contains("3 calls of the service");
        assertThat(Sandbox.calls()).isEqualTo(3);
    }

    @Test
    void triesOnlyOnce() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503));

        assertThat(alice.raw(JOBS).statusCode()).isEqualTo(503);

        assertThat(Sandbox.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500, 502, 504})
    void asksNoMoreWhereTheAnswerWouldBeTheSame(int status) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", status));

        alice.raw(JOBS);

        assertThat(Sandbox.calls()).isEqualTo(1);
    }

    @Test
    void waitsWhereTheServiceAsksForIt() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503, "retryAfter", 7));

        assertThat(alice.raw(JOBS).header("Retry-After")).isEqualTo("7");

        assertThat(Sandbox.calls()).isEqualTo(1);
    }

    @Test
    void asksAnApiThatFailsForATenthMoreAtMost() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503));
        // These calls use up the budget that earlier calls saved.
        openPages(30);
        Sandbox.reset();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503));

        openPages(40);

        assertThat(Sandbox.calls()).isBetween(41, 44);
    }

    private void openPages(int times) {
        for (var page = 0; page < times; page++) {
            assertThat(alice.raw(JOBS).statusCode()).isEqualTo(503);
        }
    }
}
