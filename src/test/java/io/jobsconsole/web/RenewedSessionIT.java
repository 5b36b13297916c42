package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions whose tokens are about to expire, at a provider that always renews them. */
@QuarkusTest
@TestProfile(ShortLivedProfile.class)
class RenewedSessionIT {

    private static final String JOBS = "/accounts/demo/jobs";

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @Test
    void goesOnWithANewCookie() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var before = alice.cookie("q_session");

        assertThat(alice.get(JOBS).text(".visitor")).isEqualTo("Alice");

        assertThat(alice.cookie("q_session")).isNotEqualTo(before);
    }

    /** The OIDC extension renews the session before the console can check whether it was ended. */
    @ParameterizedTest
    @ValueSource(strings = {JOBS, "/accounts/locked/jobs", "/accounts/demo/jobs.csv", "/preferences"})
    void doesNotLetACopyOfTheCookieInAfterSignOut(String address) {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var thief = alice.copy();

        alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        assertThat(thief.raw(address).statusCode()).isIn(302, 401);
        assertThat(thief.cookies()).doesNotContain(ConsoleSession.named("q_session"));
        assertThat(Sandbox.calls()).isZero();
    }
}
