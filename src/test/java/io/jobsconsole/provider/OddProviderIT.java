package io.jobsconsole.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import java.net.URI;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A packaged console at a provider that publishes no sign-out, and of the optional endpoints only the one for revocation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddProviderIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private TestProvider provider;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeAll
    void start() throws Exception {
        provider = TestProvider.with(Habit.BARE_METADATA, Habit.REVOKES);
        api = new OneJobApi();
        var settings = provider.settings(port);
        settings.putAll(api.account("main"));
        console = PackagedConsole.start(settings);
        console.port();
    }

    @AfterAll
    void end() throws Exception {
        console.close();
        api.close();
        provider.close();
    }

    @BeforeEach
    void usualHabits() {
        provider.has(Habit.REVOKES);
    }

    // --- No sign-out at the provider

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"REVOKES", "NO_SID", "NO_REFRESH_TOKEN", "SINGLE_USE_REFRESH_TOKENS"})
    void signsOutHere(Habit habit) {
        provider.has(Habit.REVOKES, habit);
        var visitor = ConsoleSession.anonymous();
        assertThat(Arrival.of(visitor, origin + JOBS).page().ids()).hasSize(1);
        var copy = visitor.copy();
        var revoked = provider.calls("/revoke").size();

        var signOut = visitor.request().header("Origin", origin).post(origin + "/logout");
        var end = Arrival.of(visitor, URI.create(origin + "/logout"), signOut);

        assertThat(end.page().heading()).isEqualTo("You are signed out");
        assertThat(end.answer().asString()).contains("Your session at the sign-in provider goes on");
        assertThat(end.redirects()).containsExactly(origin + "/signed-out");
        assertThat(signOut.header("Clear-Site-Data")).contains("cache");
        assertThat(visitor.cookies()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(copy.raw(origin + JOBS).statusCode()).isEqualTo(302);
        assertThat(provider.calls("/end-session")).isEmpty();
        if (habit != Habit.NO_REFRESH_TOKEN) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(provider.calls("/revoke")).hasSize(revoked + 1));
        }
    }

    @Test
    void signsInAgainAfterASignOut() {
        var visitor = ConsoleSession.anonymous();
        Arrival.of(visitor, origin + JOBS);
        visitor.request().header("Origin", origin).post(origin + "/logout");

        assertThat(Arrival.of(visitor, origin + JOBS).page().ids()).hasSize(1);
    }
}
