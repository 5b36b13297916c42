package io.jobsconsole.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A packaged console at a provider that publishes no sign-out, and of the optional endpoints only the one for revocation. It
 * puts roles only into access tokens, which are for another audience.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddProviderIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";
    private static final String CLOSED = "/accounts/closed/jobs?since=180d";

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
        settings.putAll(api.account("closed"));
        settings.putAll(Map.of(
                "jobs-console.accounts.closed.roles", "jobs-admin",
                "quarkus.oidc.roles.source", "accesstoken",
                "jobs-console.program-audience", "https://jobs.example.com, urn:jobs"));
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
        provider.tokensLive(Duration.ofMinutes(5));
        provider.tokensSay(Map.of(), Map.of("aud", "api://another", "groups", List.of("jobs-admin")));
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

    // --- Tokens for other audiences

    @Test
    void readsTheRolesOfAnAccessTokenForAnotherAudience() {
        var visitor = ConsoleSession.anonymous();

        assertThat(Arrival.of(visitor, origin + CLOSED).page().ids()).hasSize(1);
        assertThat(visitor.get(origin + CLOSED).ids()).hasSize(1);
    }

    /** The OIDC extension passes on the identity of such a session as it is. */
    @Test
    void readsThoseRolesAlsoInASessionThatCannotBeRenewed() {
        provider.has(Habit.REVOKES, Habit.NO_REFRESH_TOKEN);
        provider.tokensLive(Duration.ofSeconds(50));
        var visitor = ConsoleSession.anonymous();
        Arrival.of(visitor, origin + CLOSED);

        assertThat(visitor.get(origin + CLOSED).ids()).hasSize(1);
    }

    static Stream<Map<String, Object>> otherRoles() {
        return Stream.of(
                Map.of(),
                Map.of("groups", List.of()),
                Map.of("groups", List.of("others")),
                Map.of("realm_access", Map.of("roles", List.of("others"))));
    }

    @ParameterizedTest
    @MethodSource("otherRoles")
    void opensNoAccountToTheRolesOfAnIdToken(Map<String, Object> inAccessToken) {
        provider.tokensSay(Map.of("groups", List.of("jobs-admin")), inAccessToken);
        var visitor = ConsoleSession.anonymous();

        assertThat(Arrival.of(visitor, origin + CLOSED).status()).isEqualTo(404);
        assertThat(visitor.raw(origin + CLOSED).statusCode()).isEqualTo(404);
    }

    @Test
    void findsNoRolesInAnAccessTokenThatIsNotReadable() {
        provider.has(Habit.REVOKES, Habit.OPAQUE_ACCESS_TOKENS);
        var visitor = ConsoleSession.anonymous();

        assertThat(Arrival.of(visitor, origin + CLOSED).status()).isEqualTo(404);
        assertThat(visitor.raw(origin + JOBS).statusCode()).isEqualTo(200);
    }

    /** The audience of programs is none for people. */
    @ParameterizedTest
    @ValueSource(strings = {"https://jobs.example.com", "api://another", "jobs-console-2"})
    void signsNobodyInWithATokenForAnotherClient(String audience) {
        provider.tokensSay(Map.of("aud", audience), Map.of());
        var visitor = ConsoleSession.anonymous();

        assertThat(Arrival.of(visitor, origin + JOBS).status()).isEqualTo(401);
        assertThat(visitor.cookies()).noneMatch(name -> name.startsWith("q_session"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://jobs.example.com, 200",
        "urn:jobs, 200",
        "jobs-console, 401",
        "api://another, 401",
        "https://jobs.example.com/, 401",
    })
    void takesProgramsWithATokenForTheirAudience(String audience, int status) {
        provider.tokensSay(Map.of(), Map.of());

        assertThat(program(provider.accessToken(Map.of("aud", audience)))).isEqualTo(status);
        assertThat(program(provider.accessToken(Map.of("aud", List.of("others", audience)))))
                .isEqualTo(status);
    }

    @Test
    void takesNoProgramWithATokenForNobody() {
        provider.tokensSay(Map.of(), Map.of());

        assertThat(program(provider.accessToken(Map.of("aud", List.of())))).isEqualTo(401);
        assertThat(program(UUID.randomUUID().toString())).isEqualTo(401);
    }

    private int program(String token) {
        return given().redirects()
                .follow(false)
                .accept(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .get(origin + JOBS)
                .statusCode();
    }
}
