package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The circuit breaker stops calls to an API that keeps failing, and visitors get an error page at once. */
@QuarkusTest
@TestProfile(ShortLivedProfile.class)
class BreakerIT {

    private static final String JOBS = "/accounts/demo/jobs?since=180d";

    private ConsoleSession alice;

    @BeforeEach
    void mend() {
        alice = ConsoleSession.newlySignedInAs("alice");
        Sandbox.reset();
        Awaitility.await().until(() -> alice.raw(JOBS).statusCode() == 200);
        Sandbox.reset();
    }

    @Test
    void asksNoMoreWhereHalfOfTheCallsFailedAndComesBackByItself() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503));
        Awaitility.await().until(() -> {
            var before = Sandbox.calls();
            return alice.raw(JOBS).statusCode() == 503 && Sandbox.calls() == before;
        });

        var page = alice.get(JOBS);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The service cannot be reached");
        assertThat(page.headers().getValue("Retry-After")).isEqualTo("2");
        assertThat(Operations.metrics()).contains("circuitBreakerResult=\"circuitBreakerOpen\"");

        Sandbox.reset();
        Awaitility.await().until(() -> alice.raw(JOBS).statusCode() == 200);
    }

    /** A refusal of one visitor is a correct answer, so the breaker stays closed for the others. */
    @Test
    void goesOnAskingAnApiThatRefuses() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 403));

        for (var call = 1; call <= 15; call++) {
            assertThat(alice.raw(JOBS).statusCode()).isEqualTo(403);
            assertThat(Sandbox.calls()).isEqualTo(call);
        }
    }
}
