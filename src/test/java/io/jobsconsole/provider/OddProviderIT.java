package io.jobsconsole.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
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
 * A packaged console at a provider that publishes no sign-out, and of the optional endpoints only those for revocation and for
 * pushed requests. It puts roles only into access tokens, which are for another audience.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddProviderIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";
    private static final String METADATA = "/.well-known/oauth-protected-resource";
    private static final String PASSED = "/accounts/passed/jobs?since=180d";
    private static final String CLOSED = "/accounts/closed/jobs?since=180d";

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private TestProvider provider;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeAll
    void start() throws Exception {
        provider = TestProvider.with(Habit.BARE_METADATA, Habit.REVOKES, Habit.REQUIRES_PUSHED_REQUESTS);
        api = new OneJobApi();
        var settings = provider.settings(port);
        settings.putAll(api.account("main"));
        settings.putAll(api.account("closed"));
        settings.putAll(api.account("east-1"));
        settings.putAll(Map.of(
                "jobs-console.accounts.passed.url", api.url(),
                "jobs-console.accounts.passed.customer-id", "7",
                "jobs-console.accounts.passed.credentials", "propagate",
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
        has();
        provider.has(TestProvider.Trouble.NONE);
        provider.acceptsSignIns();
        provider.tokensLive(Duration.ofMinutes(5));
        provider.tokensSay(Map.of(), Map.of("aud", "api://another", "groups", List.of("jobs-admin")));
    }

    // --- No sign-out at the provider

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"REVOKES", "NO_SID", "NO_REFRESH_TOKEN", "SINGLE_USE_REFRESH_TOKENS"})
    void signsOutHere(Habit habit) {
        has(habit);
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
        has(Habit.NO_REFRESH_TOKEN);
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
        has(Habit.OPAQUE_ACCESS_TOKENS);
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

    // --- Accounts

    @Test
    void sendsNoBearerThatASessionLacks() {
        has(Habit.NO_ACCESS_TOKEN);

        var page = Arrival.of(ConsoleSession.anonymous(), origin + PASSED).page();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("Your session holds no access token");
        assertThat(api.bearers()).doesNotContain("Bearer null");
    }

    @Test
    void passesTheVisitorsTokenOn() {
        assertThat(Arrival.of(ConsoleSession.anonymous(), origin + PASSED)
                        .page()
                        .ids())
                .hasSize(1);
        assertThat(api.bearers()).anyMatch(bearer -> bearer.startsWith("Bearer eyJ"));
    }

    /** The console of this test is configured by variables, such as {@code JOBS_CONSOLE_ACCOUNTS_EAST_1_URL}. */
    @Test
    void opensAnAccountWhoseKeyHasAHyphen() {
        var page = Arrival.of(ConsoleSession.anonymous(), origin + "/accounts/east-1/jobs?since=180d")
                .page();

        assertThat(page.ids()).hasSize(1);
    }

    // --- Metadata for programs (RFC 9728)

    @Test
    void tellsProgramsWhereToGetAToken() {
        var refused = given().redirects().follow(false).accept(ContentType.JSON).get(origin + JOBS);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer resource_metadata=\"" + origin + METADATA + "\"");
        var metadata = given().get(origin + METADATA);
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.contentType()).startsWith("application/json");
        assertThat(metadata.jsonPath().getString("resource")).isEqualTo(origin);
        assertThat(metadata.jsonPath().getList("authorization_servers")).isEqualTo(List.of(provider.url()));
        assertThat(metadata.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/oauth-protected-resource/accounts",
                "/.well-known/openid-configuration",
                "/.well-known/"
            })
    void publishesNothingElseThere(String address) {
        assertThat(given().redirects().follow(false).get(origin + address).statusCode())
                .isEqualTo(302);
    }

    // --- Pushed requests (RFC 9126)

    @Test
    void pushesItsRequests() {
        var visitor = ConsoleSession.anonymous();

        var way = URI.create(visitor.raw(origin + JOBS).header("Location"));

        assertThat(way.getQuery())
                .contains("client_id=", "request_uri=")
                .doesNotContain("redirect_uri", "state=", "nonce=", "code_challenge", "scope=");
        assertThat(provider.calls("/par").get(provider.calls("/par").size() - 1).parameters())
                .containsKeys("state", "nonce", "code_challenge", "redirect_uri");
    }

    @Test
    void bringsEveryTabToItsOwnAddress() {
        var visitor = ConsoleSession.anonymous();
        var addresses = List.of(JOBS, "/accounts/main/jobs?states=failed", "/preferences", "/help");
        var ways = addresses.stream()
                .map(address -> visitor.raw(origin + address).header("Location"))
                .toList();

        for (var tab = 0; tab < ways.size(); tab++) {
            var atProvider =
                    given().redirects().follow(false).urlEncodingEnabled(false).get(ways.get(tab));
            var redirects = Arrival.of(visitor, URI.create(origin), atProvider).redirects();
            assertThat(redirects.get(redirects.size() - 1)).endsWith(addresses.get(tab));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestProvider.Trouble.class,
            names = {"HANGS", "RESETS", "FAILS", "BABBLES", "IS_OFF_TOPIC", "REDIRECTS"})
    void endsAtAPageWhereTheProviderTakesNoRequest(TestProvider.Trouble trouble) {
        // The first request of a console may take as long as a page.
        assertThat(ConsoleSession.anonymous().raw(origin + JOBS).statusCode()).isEqualTo(302);
        provider.has(trouble);

        var page = HtmlPage.of(ConsoleSession.anonymous().raw(origin + JOBS));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The sign-in provider cannot be reached");
    }

    @Test
    void saysWhyTheProviderRefusesARequest() {
        provider.has(TestProvider.Trouble.REFUSES_GRANTS);
        provider.refusesSignIns("unauthorized_client", "Pushed <b>requests</b> are not part of your plan");

        var page = HtmlPage.of(ConsoleSession.anonymous().raw(origin + JOBS));

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.text("details"))
                .contains("unauthorized_client: Pushed <b>requests</b> are not part of your plan");
        assertThat(page.link("Sign in")).contains(JOBS);
    }

    private void has(Habit... more) {
        provider.has(Stream.concat(Stream.of(Habit.REVOKES, Habit.REQUIRES_PUSHED_REQUESTS), Stream.of(more))
                .toArray(Habit[]::new));
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
