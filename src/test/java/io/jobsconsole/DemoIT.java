package io.jobsconsole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged demo, started with no setting but a free port. */
class DemoIT {

    private static final String JOBS = "/accounts/demo/jobs";

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static PackagedConsole demo;
    private static String origin;

    @BeforeAll
    static void start() throws InterruptedException {
        demo = started(Map.of());
        origin = "http://localhost:" + demo.port();
    }

    @AfterAll
    static void end() throws InterruptedException {
        demo.close();
    }

    private static PackagedConsole started(Map<String, String> configuration) {
        var settings = new HashMap<>(configuration);
        settings.put("quarkus.http.port", FreePort.any());
        return PackagedConsole.startDemo(settings);
    }

    @Test
    void showsJobsToWhoeverSignsIn() {
        var alice = ConsoleSession.anonymous();
        var signInPage = HtmlPage.of(alice.raw(alice.raw(origin + JOBS).header("Location")));

        var jobs = signedIn(alice, "alice", JOBS);

        assertThat(signInPage.heading()).isEqualTo("Sign in to the demo");
        assertThat(signInPage.texts("button")).containsExactly("Sign in as alice", "Sign in as bob");
        assertThat(jobs.ids()).hasSizeGreaterThan(20);
        assertThat(jobs.text(".bar")).contains("Demo: jobs, accounts and people are made up");
    }

    @Test
    void opensEveryAccountToAlice() {
        var alice = ConsoleSession.anonymous();
        signedIn(alice, "alice", "/accounts/demo-v2/jobs");

        assertThat(alice.get(origin + "/accounts/demo-v2/jobs").ids()).isNotEmpty();
        assertThat(alice.get(origin + "/accounts/locked/jobs").ids()).isNotEmpty();
    }

    @Test
    void closesTheLockedAccountToBob() {
        var bob = ConsoleSession.anonymous();

        var jobs = signedIn(bob, "bob", JOBS);

        assertThat(jobs.ids()).isNotEmpty();
        assertThat(bob.get(origin + "/accounts/locked/jobs").status()).isEqualTo(404);
    }

    @Test
    void signsOut() {
        var alice = ConsoleSession.anonymous();
        signedIn(alice, "alice", JOBS);

        var provider =
                ConsoleSession.next(alice.request().header("Origin", origin).post(origin + "/logout"));
        var back = alice.raw(provider).header("Location");

        assertThat(provider).startsWith(origin + "/sandbox/provider/end-session?");
        assertThat(alice.get(back).heading()).isEqualTo("You are signed out");
        assertThat(alice.raw(origin + JOBS).statusCode()).isEqualTo(302);
    }

    /** In this test every token is older than the console accepts. */
    @Test
    void renewsASession() throws Exception {
        try (var hurried = started(Map.of("jobs-console.sandbox.token-lifespan", "PT30S"))) {
            var address = "http://localhost:" + hurried.port() + JOBS;
            var alice = ConsoleSession.anonymous();
            signedIn(alice, "alice", alice.raw(address));
            var first = alice.cookie("q_session");

            var jobs = alice.get(address);

            assertThat(jobs.ids()).isNotEmpty();
            assertThat(alice.cookie("q_session")).isNotEqualTo(first);
        }
    }

    /** Like a container, whose outer port differs. */
    @Test
    void isReachedAtAnotherOriginThanItReachesItself() throws Exception {
        var outside = "localhost:9090";
        try (var mapped = started(Map.of("jobs-console.public-origin", "http://" + outside))) {
            var inside = "http://127.0.0.1:" + mapped.port();
            var alice = ConsoleSession.anonymous();
            var asked = visit(alice, outside, inside + JOBS).header("Location");
            var answered = alice.request()
                    .config(oneHost())
                    .header("Host", outside)
                    .formParam("person", "alice")
                    .post(asked.replace("http://" + outside, inside))
                    .header("Location");
            visit(alice, outside, answered.replace("http://" + outside, inside));

            var jobs = HtmlPage.of(visit(alice, outside, inside + JOBS));

            assertThat(asked).startsWith("http://" + outside + "/sandbox/provider/authorize?");
            assertThat(answered).startsWith("http://" + outside + "/callback?");
            assertThat(jobs.ids()).isNotEmpty();
            assertThat(given().get(inside + JOBS).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/callback/", "/callback?more", "/other", ".example.org/callback", "@example.org/callback"})
    void sendsNobodyToAnAddressThatIsNotTheConsoles(String more) {
        var request = authorize(Map.of("redirect_uri", origin + more));

        var page = ConsoleSession.anonymous().raw(request);
        var answer = signIn(ConsoleSession.anonymous(), "alice", request);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "scope, profile, invalid_scope",
        "nonce, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request"
    })
    void signsNobodyInWithoutItsProtections(String parameter, String value, String error) {
        var answer = signIn(ConsoleSession.anonymous(), "alice", authorize(Map.of(parameter, value)));

        assertThat(answer.header("Location")).isEqualTo(origin + "/callback?error=" + error + "&state=s");
    }

    @Test
    void givesTokensForACodeOnce() {
        var code = code();

        assertThat(tokens(code, Map.of()).statusCode()).isEqualTo(200);
        assertRefused(tokens(code, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"code_verifier, wrong", "redirect_uri, http://localhost/callback", "code, wrong"})
    void givesNoTokensToWhoDidNotAsk(String parameter, String value) {
        var code = code();

        assertRefused(tokens(code, Map.of(parameter, value)));
    }

    @Test
    void givesNoTokensToAnotherClient() {
        var answer = given().auth()
                .preemptive()
                .basic("jobs-console", "guessed")
                .formParam("grant_type", "authorization_code")
                .formParam("code", code())
                .post(origin + "/sandbox/provider/token");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoFaultBoard() {
        assertThat(given().get(origin + "/sandbox/faults").statusCode()).isEqualTo(404);
        assertThat(given().get(origin + "/sandbox/requests").statusCode()).isEqualTo(404);
    }

    @Test
    @InBrowser
    void isSignedInToWithABrowser(Page page, Screenshots screenshots) {
        page.navigate(origin + JOBS);
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (var width : List.of(1280, 390)) {
                page.setViewportSize(width, 800);
                screenshots.take("sign-in-" + width + "-" + theme.name().toLowerCase());
            }
        }

        page.getByText("Sign in as bob").click();

        assertThat(page).hasURL(origin + JOBS);
        assertThat(page.locator(".visitor")).hasText("bob");
        page.navigate(origin + "/accounts");
        screenshots.take("accounts-390-dark");
        page.locator(".visitor-menu > summary").click();
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("You are signed out");
    }

    private static HtmlPage signedIn(ConsoleSession session, String person, String address) {
        return signedIn(session, person, session.raw(origin + address));
    }

    /** The requested page, from the redirect to the sign-in. */
    private static HtmlPage signedIn(ConsoleSession session, String person, Response led) {
        var answer = signIn(session, person, led.header("Location"));
        var back = session.raw(answer.header("Location"));
        return session.get(back.header("Location"));
    }

    private static Response signIn(ConsoleSession session, String person, String signInPage) {
        return session.request().formParam("person", person).post(signInPage);
    }

    private static Response visit(ConsoleSession session, String host, String address) {
        return session.request().config(oneHost()).header("Host", host).get(address);
    }

    private static RestAssuredConfig oneHost() {
        return RestAssured.config().headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Host"));
    }

    /** The console's authorization request with these changes. */
    private static String authorize(Map<String, String> changes) {
        var parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "jobs-console",
                "scope", "openid profile",
                "redirect_uri", origin + "/callback",
                "state", "s",
                "nonce", "n",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", origin + "/sandbox/provider/authorize?", ""));
    }

    private static String code() {
        var answer = signIn(ConsoleSession.anonymous(), "alice", authorize(Map.of()));
        return URI.create(answer.header("Location")).getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    }

    private static Response tokens(String code, Map<String, String> changes) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                origin + "/callback",
                "code_verifier",
                VERIFIER));
        form.putAll(changes);
        return given().auth()
                .preemptive()
                .basic("jobs-console", "sandbox-only-secret")
                .formParams(form)
                .post(origin + "/sandbox/provider/token");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_grant");
    }
}
