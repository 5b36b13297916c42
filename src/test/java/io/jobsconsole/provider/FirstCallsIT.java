package io.jobsconsole.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A packaged console that nobody has used, at a provider whose first answers take longer than later ones. */
class FirstCallsIT {

    private static final String PAGE = "/preferences";

    /** Longer than a later call may take, and shorter than the deadline of a page. */
    private static final Duration SLOW = Duration.ofSeconds(4);

    private static final Pattern GIVEN_UP = Pattern.compile("could not be asked to revoke");

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private TestProvider provider;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeEach
    void start() throws Exception {
        provider = TestProvider.with(Habit.NO_END_SESSION, Habit.REVOKES, Habit.REQUIRES_PUSHED_REQUESTS);
        api = new OneJobApi();
        var settings = provider.settings(port);
        settings.putAll(api.account("main"));
        console = PackagedConsole.start(settings);
        var ready = "http://127.0.0.1:" + console.managementPort() + "/q/health/ready";
        Awaitility.await().until(() -> given().get(ready).statusCode() == 200);
    }

    @AfterEach
    void end() throws Exception {
        console.close();
        api.close();
        provider.close();
    }

    /** A first sign-in makes two calls: the pushed authorization request, and the call for tokens. The provider delays both. */
    @Test
    void waitAsLongAsAPageForAFirstSignIn() {
        var visitor = ConsoleSession.anonymous();

        provider.answersAfter(SLOW);
        var start = visitor.raw(origin + PAGE);
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.header("Location")).contains("request_uri=");

        provider.answersAfter(Duration.ZERO);
        var callback = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(start.header("Location"))
                .header("Location");
        provider.answersAfter(SLOW);
        var end = Arrival.of(visitor, URI.create(origin), visitor.raw(callback));
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.redirects()).last().isEqualTo(origin + PAGE);
    }

    /** Later ones may take three seconds. */
    @Test
    void waitNoLongerForLaterSignIns() {
        assertThat(ConsoleSession.anonymous().raw(origin + PAGE).statusCode()).isEqualTo(302);

        provider.answersAfter(SLOW);
        var page = HtmlPage.of(ConsoleSession.anonymous().raw(origin + PAGE));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The sign-in provider cannot be reached");
    }

    /** The second revocation shows what the log says of one that took too long. */
    @Test
    void giveAFirstRevocationTheTimeOfAPage() {
        signInAndOut();
        Awaitility.await().until(() -> provider.answered("/revoke") == 1);
        signInAndOut();

        Awaitility.await().until(() -> provider.answered("/revoke") == 2);
        Awaitility.await().until(() -> GIVEN_UP.matcher(console.output()).find());
        assertThat(GIVEN_UP.matcher(console.output()).results()).hasSize(1);
    }

    private void signInAndOut() {
        provider.answersAfter(Duration.ZERO);
        var visitor = ConsoleSession.anonymous();
        assertThat(Arrival.of(visitor, origin + PAGE).status()).isEqualTo(200);
        provider.answersAfter(SLOW);
        assertThat(visitor.request()
                        .header("Origin", origin)
                        .post(origin + "/logout")
                        .statusCode())
                .isLessThan(400);
    }
}
