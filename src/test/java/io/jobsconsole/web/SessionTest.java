package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in, sign-out, and the session in between. */
@QuarkusTest
class SessionTest {

    private static final String JSON_WEB_TOKEN = "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.";
    private static final String JOBS = "/accounts/demo/jobs";

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @Test
    void arrivesAtTheDeepLinkAskedFor() {
        var visitor = ConsoleSession.anonymous();

        var arrival = visitor.signIn(JOBS + "?states=failed&since=24h", "alice");

        assertThat(arrival).endsWith(JOBS + "?states=failed&since=24h");
        assertThat(visitor.get(arrival).heading()).isEqualTo("Failed jobs created in the last 24 hours");
        assertThat(visitor.get(arrival).text(".visitor")).isEqualTo("Alice");
    }

    @Test
    void asksTheProviderWithPkceAndKeepsTheStateInACookie() {
        var challenge = ConsoleSession.anonymous().raw(JOBS);

        assertThat(challenge.statusCode()).isEqualTo(302);
        assertThat(challenge.header("Location"))
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=http%3A%2F%2Flocalhost")
                .contains("%2Fcallback");
        assertThat(challenge.headers().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("q_auth_"))
                .anyMatch(cookie -> cookie.startsWith("q_return_"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"));
    }

    @Test
    void putsNoTokenIntoPagesOrHeaders() {
        var response = ConsoleSession.newlySignedInAs("alice").raw(JOBS);

        assertThat(response.asString() + response.headers()).doesNotContainPattern(JSON_WEB_TOKEN);
    }

    @Test
    void keepsTheTokensEncryptedInTheCookie() {
        var header = ConsoleSession.newlySignedInAs("alice").cookie("q_session").split("\\.")[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .contains("\"enc\":\"A256GCM\"");
    }

    @Test
    void endsTheSessionAtSignOut() {
        var alice = ConsoleSession.newlySignedInAs("alice");

        var signOut = signOut(alice, "same-origin");

        assertThat(signOut.statusCode()).isEqualTo(200);
        assertThat(signOut.header("Refresh")).contains("/logout?").contains("signed-out");
        assertThat(HtmlPage.of(signOut).heading()).isEqualTo("You are signed out of this console");
        assertThat(HtmlPage.of(signOut).link("Sign out at the sign-in provider").orElseThrow())
                .contains("/logout?client_id=")
                .contains("signed-out");
        assertThat(signOut.header("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        assertThat(alice.raw(JOBS).statusCode()).isEqualTo(302);
    }

    @Test
    void doesNotLetACopyOfTheCookieInAfterSignOut() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var thief = alice.copy();
        assertThat(thief.raw(JOBS).statusCode()).isEqualTo(200);

        signOut(alice, "same-origin");

        assertThat(thief.raw(JOBS).statusCode()).isIn(302, 401);
        assertThat(thief.raw(JOBS).asString()).doesNotContain("job_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void doesNotSignOutForAnotherSite(String site) {
        var alice = ConsoleSession.newlySignedInAs("alice");

        assertThat(signOut(alice, site).statusCode()).isEqualTo(403);
        assertThat(alice.raw(JOBS).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotSignOutByALink() {
        var alice = ConsoleSession.newlySignedInAs("alice");

        var response = alice.raw("/logout");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST");
        assertThat(alice.raw(JOBS).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutTwiceWithoutASurprise() {
        var response = signOut(ConsoleSession.anonymous(), "same-origin");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("/signed-out");
        assertThat(ConsoleSession.anonymous().get("/signed-out").heading()).isEqualTo("You are signed out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c.d.e"})
    void signsOutOfASessionThatCannotBeOpened(String session) {
        var response = ConsoleSession.anonymous()
                .request()
                .cookie(ConsoleSession.named("q_session"), session)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/logout");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo("/signed-out");
        assertThat(response.header("Set-Cookie"))
                .startsWith(ConsoleSession.named("q_session") + "=;")
                .contains("Max-Age=0");
    }

    @Test
    void signsOutOfASessionThatWasEndedElsewhere() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var otherTab = alice.copy();
        signOut(alice, "same-origin");

        assertThat(signOut(otherTab, "same-origin").header("Location")).isEqualTo("/signed-out");
    }

    @Test
    void beginsNoSignInForWhatABrowserFetchesOnItsOwn() {
        var response = ConsoleSession.anonymous()
                .request()
                .header("Sec-Fetch-Mode", "cors")
                .get(JOBS);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void takesAnAnswerOfTheProviderOfAnyLength() {
        var response = ConsoleSession.anonymous().raw("/callback?state=x&code=" + "c".repeat(3_000));

        assertThat(response.statusCode()).isNotEqualTo(414);
    }

    /** The default idle timeout of the provider is half an hour, and a token of the Dev Service is valid for ten hours. */
    @Test
    void livesAsLongAsItsTokenAndHalfAnHour() {
        var visitor = ConsoleSession.anonymous();
        var back = visitor.answerOfProvider(visitor.raw(JOBS).header("Location"), "alice");

        var session = visitor.raw(back).getDetailedCookie(ConsoleSession.named("q_session"));

        var grace = 300;
        assertThat(session.getMaxAge()).isEqualTo(10 * 3_600 + grace + 30 * 60);
    }

    @Test
    void asksForSignInAgainWhenTheSessionCookieIsCutInHalf() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var session = alice.cookie("q_session");

        var response = ConsoleSession.anonymous()
                .request()
                .cookie(ConsoleSession.named("q_session"), session.substring(0, session.length() / 2))
                .get(JOBS + "?states=failed");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).contains("/authorize?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_session=x",
                "q_session=",
                "q_session_chunk_x=1",
                "q_session_chunk_=1",
                "q_session_chunk_1=1",
                "q_session_chunk_99999999999=1",
                "q_auth_x=1",
                "q_auth=1",
                "q_auth_32bd33d9-23b5-445a-8973-13c4a17aa9dd=|||",
                "q_session=a|b|c; q_session_chunk_2=z",
                "__Host-q_session=x",
                "=; ;;=q_session",
            })
    void meetsHostileCookiesWithASignIn(String cookies) {
        var named = cookies.replaceAll("(q_[^=;]*)=", ConsoleSession.named("$1") + "=");

        for (var sent : List.of(cookies, named)) {
            var response =
                    ConsoleSession.anonymous().request().header("Cookie", sent).get(JOBS);

            assertThat(response.statusCode()).as(sent).isIn(302, 401);
        }
    }

    @Test
    void forgetsTheOldestOfTooManySignInsUnderWay() {
        var visitor = ConsoleSession.anonymous();
        for (var tab = 0; tab < 20; tab++) {
            visitor.raw(JOBS);
        }

        var arrival = visitor.signIn(JOBS + "?states=failed", "alice");

        assertThat(visitor.cookies())
                .filteredOn(name -> name.startsWith("q_auth_"))
                .hasSizeLessThan(15);
        assertThat(visitor.raw(arrival).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatOneIsSignedInWhenASignInComesBackTwice() {
        var page = ConsoleSession.newlySignedInAs("alice").get("/callback?code=abc&state=xyz");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("You are signed in");
    }

    @Test
    void showsAPageWhenTheProviderRefuses() {
        var page = ConsoleSession.anonymous().get("/sign-in-error?error=access_denied&error_description=%3Cb%3Eno");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.html().select("b")).isEmpty();
        assertThat(page.html().html()).doesNotContain("access_denied");
    }

    @Test
    void showsAPageWhenASignInComesBackThatCannotBeFinished() {
        var visitor = ConsoleSession.anonymous();
        var state = visitor.raw(JOBS).header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");

        var page = visitor.get("/callback?state=" + state + "&code=forged");

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.link("Sign in")).contains(JOBS);
    }

    /** Quarkus cookies and addresses are kept for as long as a visitor may take at the provider. */
    @Test
    void waitsHalfAnHourForTheProvider() {
        var challenge = ConsoleSession.anonymous().raw(JOBS);

        assertThat(challenge.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=1800"));
    }

    @Test
    void beginsAnewAtTheSameAddressWhenASignInTookLongerThanItsCookieLives() {
        var address = JOBS + "?states=failed&since=24h";
        var slow = ConsoleSession.anonymous();
        var state = state(slow.raw(address));
        var kept = "q_return_" + state.substring(0, 8);

        var back = ConsoleSession.anonymous()
                .with(ConsoleSession.named(kept), slow.cookie(kept))
                .raw("/callback?code=too-late&state=" + state);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(address);
    }

    /** RFC 6749, 4.1.2.1; any of the texts may be hostile. */
    @ParameterizedTest
    @CsvSource({
        "access_denied, Not assigned to this application, access_denied: Not assigned to this application",
        "login_required, '', login_required",
        "server_error, <b onclick=x>&amp;, server_error: <b onclick=x>&amp;",
        "invalid_scope, one%0Atwo, invalid_scope: one two",
    })
    void saysWhyTheProviderRefusedASignInThatThisBrowserBegan(String error, String description, String shown) {
        var visitor = ConsoleSession.anonymous();
        var state = state(visitor.raw(JOBS + "?states=failed"));
        var answer = "/callback?error=" + encoded(error) + "&error_description="
                + encoded(description).replace("%25", "%") + "&state=" + state;

        var page = visitor.get(visitor.raw(answer).header("Location"));

        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.text("details")).contains("Answer of the sign-in provider " + shown);
        assertThat(page.foreign()).isEmpty();
        assertThat(page.link("Sign in")).contains(JOBS + "?states=failed");
    }

    @Test
    void boundsWhatTheProviderSays() {
        var visitor = ConsoleSession.anonymous();
        var state = state(visitor.raw(JOBS));

        var page = visitor.get(visitor.raw("/callback?error=" + "e".repeat(1_000) + "&error_description="
                        + "d".repeat(10_000) + "&state=" + state)
                .header("Location"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("details")).hasSizeLessThan(1_000);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String state(Response challenge) {
        return challenge.header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    @Test
    void doesNotStartASignInForAnAddressThatNoCookieCanKeep() {
        var page = ConsoleSession.anonymous().get(JOBS + "?job=" + "x".repeat(10_000));

        assertThat(page.status()).isEqualTo(414);
        assertThat(page.heading()).isEqualTo("This address is too long");
    }

    @Test
    void leavesTheTrailBehindWhereItMakesALinkTooLongToKeep() {
        var link = JOBS + "?page=3&pageKey=AAAA&trail=" + "A".repeat(1_500) + "~BBBB&asOf=1&check=" + "0".repeat(500);

        var response = ConsoleSession.anonymous().raw(link);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location"))
                .isEqualTo(JOBS + "?page=3&pageKey=AAAA&asOf=1&check=" + "0".repeat(500));
    }

    /** Browsers share cookies among all ports of a host, and this console answers to every port of a loopback host. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost:9999", "localhost", "localhost:80", "127.0.0.1:9999", "[::1]:9999", "[::1]"})
    void keepsItsCookiesApartFromThoseOfAConsoleAtAnotherPort(String neighbour) {
        var browser = ConsoleSession.newlySignedInAs("alice");
        browser.raw("/prefs?tz=Asia/Kolkata&theme=dark");
        var before = browser.cookies();

        var atNeighbour = HtmlPage.of(visit(browser, neighbour).get("/signed-out"));
        var challenge = visit(browser, neighbour).get(JOBS);
        visit(browser, neighbour)
                .get(browser.answerOfProvider(challenge.header("Location"), "bob")
                        .replaceFirst("http://[^/]+", ""));
        var asBob = HtmlPage.of(visit(browser, neighbour).get(JOBS));
        visit(browser, neighbour).get("/prefs?tz=Europe/Paris&theme=light");
        visit(browser, neighbour).header("Sec-Fetch-Site", "same-origin").post("/logout");

        assertThat(atNeighbour.text("footer")).startsWith("Times in UTC.");
        assertThat(challenge.statusCode()).isEqualTo(302);
        assertThat(asBob.text(".visitor")).isEqualTo("Bob");
        assertThat(visit(browser, neighbour).get(JOBS).statusCode()).isEqualTo(302);
        assertThat(browser.cookies()).containsAll(before);
        var here = browser.get(JOBS);
        assertThat(here.text(".visitor")).isEqualTo("Alice");
        assertThat(here.text("footer")).startsWith("Times in Asia/Kolkata.");
    }

    private static RequestSpecification visit(ConsoleSession browser, String host) {
        return browser.request().header("Host", host);
    }

    /** Browsers apply the policy form-action to the redirects of a form too, and tell no form from a link. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Referer, http://HOST/accounts/demo/jobs",
        "Referer, http://HOST/",
    })
    void leadsFromItsOwnPagesToTheProviderByAPage(String header, String value) {
        var visitor = ConsoleSession.anonymous();
        var answer = visitor.request()
                .header(header, value.replace("HOST", "localhost:" + RestAssured.port))
                .get(JOBS + "?states=failed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Refresh"))
                .startsWith("0; url=http://localhost:")
                .contains("/authorize?");
        var page = HtmlPage.of(answer);
        assertThat(page.heading()).isEqualTo("You are not signed in");
        assertThat(page.link("Go to the sign-in provider")).contains(ConsoleSession.next(answer));
        assertThat(visitor.raw(visitor.answerOfProvider(ConsoleSession.next(answer), "alice"))
                        .header("Location"))
                .endsWith(JOBS + "?states=failed");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, none",
        "Sec-Fetch-Site, cross-site",
        "Referer, http://evil.example/",
        "Referer, http://HOST.evil.example/",
        "Referer, HOST",
    })
    void leadsFromElsewhereToTheProviderAtOnce(String header, String value) {
        var answer = ConsoleSession.anonymous()
                .request()
                .header("Sec-Fetch-Mode", "navigate")
                .header(header, value.replace("HOST", "localhost:" + RestAssured.port))
                .get(JOBS);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?");
    }

    @Test
    void leavesASessionAloneWhenAStyleSheetIsFetched() {
        var response = ConsoleSession.anonymous()
                .request()
                .cookie(ConsoleSession.named("q_session"), "expired")
                .get("/assets/console.css");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    private static Response signOut(ConsoleSession visitor, String site) {
        return visitor.request().header("Sec-Fetch-Site", site).post("/logout");
    }
}
