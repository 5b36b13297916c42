package io.jobsconsole.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.jobsconsole.sandbox.MovingJobs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An open list takes only whole pages of this console for an answer. Between it and the browser stand proxies, load
 * balancers and the sign-in pages of networks; the tests answer in their place. The time is the page's clock.
 */
@QuarkusTest
@InBrowser(tolerating = {"the server responded with a status of", "net::ERR_"})
class ForeignAnswersIT {

    /** Each test has its own corpus and therefore its own list. */
    private static final AtomicLong CORPORA = new AtomicLong(700_000);

    private static final int ACTIVE = 15_000;
    private static final String HOTEL =
            "<!DOCTYPE html><title>Hotel</title><main id=\"content\"><h1>Welcome to the hotel</h1></main>";

    @TestHTTPResource
    URI console;

    @Inject
    MovingJobs jobs;

    private final long corpus = CORPORA.incrementAndGet();

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void keepsItsRowsOver(String answer, Consumer<Route> proxy, Page page) {
        var id = jobs.queue(corpus);
        open(page);

        answeredBy(proxy, page);
        readAgain(page, ACTIVE);

        var trouble = page.locator(".trouble");
        assertThat(trouble)
                .containsText(Pattern.compile("Not refreshed since \\d\\d:\\d\\d:\\d\\d: "
                        + "the answer was not a page of this console. Next try in 30 s."));
        assertThat(trouble.getByText("Load the page")).isVisible();
        assertThat(page.locator(".live")).not().containsText("Live");
        assertThat(row(page, id)).isVisible();
        assertThat(row(page, id)).not().containsText("No longer matches");
        goesOn(page, id, 2 * ACTIVE);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                answer("the page of a hotel", 200, "text/html", HOTEL),
                answer("an empty page", 200, "text/html", ""),
                answer("no content", 204, "text/html", ""),
                answer("JSON", 200, "application/json", "{\"jobs\": []}"),
                answer("a password prompt of a proxy", 401, "text/html", HOTEL),
                answer("the refusal of a firewall", 403, "text/html", HOTEL),
                answer("a load balancer that finds nothing", 404, "text/plain", "default backend - 404"),
                answer("an outage page of a proxy", 502, "text/html", HOTEL),
                answer("half of the page", route -> {
                    var headers = new HashMap<>(route.request().headers());
                    headers.remove("if-none-match");
                    var page = route.fetch(new Route.FetchOptions().setHeaders(headers));
                    var text = page.text();
                    route.fulfill(new FulfillOptions().setResponse(page).setBody(text.substring(0, text.length() / 2)));
                }),
                answer(
                        "another page of the console",
                        route -> route.fulfill(new FulfillOptions()
                                .setResponse(route.fetch(
                                        new Route.FetchOptions().setUrl(elsewhere(route.request(), "/help/links")))))),
                leading("to a hotel", "https://hotel.example/sign-in"),
                leading("to the list without its filters", "/accounts/locked/jobs"),
                leading("to the help", "/help/links"));
    }

    @Test
    void givesUpAReadThatNeverEnds(Page page, Screenshots screenshots) {
        var id = jobs.queue(corpus);
        open(page);

        answeredBy(route -> {}, page);
        readAgain(page, ACTIVE);
        page.clock().runFor(30_000);
        assertThat(page.locator(".trouble")).not().isVisible();
        page.clock().runFor(8_000);

        assertThat(page.locator(".trouble"))
                .containsText(Pattern.compile(
                        "Not refreshed since \\d\\d:\\d\\d:\\d\\d: no answer within 35 s. Next try in 30 s."));
        assertThat(page.locator(".live")).not().containsText("Live");
        assertThat(row(page, id)).isVisible();
        screenshots.take("given-up");
        goesOn(page, id, 2 * ACTIVE);
    }

    /** The keyboard stays on the button while one tries, and goes to the link beside the list when all is well again. */
    @Test
    void keepsTheFocusWhileOneTriesAgain(Page page) {
        var id = jobs.queue(corpus);
        open(page);
        answeredBy(route -> route.fulfill(new FulfillOptions().setBody(HOTEL)), page);
        readAgain(page, ACTIVE);
        var tryNow = page.locator(".trouble button");
        tryNow.focus();

        page.waitForResponse(
                response -> isList(response.request()), () -> page.keyboard().press("Enter"));
        assertThat(page.locator(".trouble")).containsText("Next try in 60 s.");
        assertThat(tryNow).isFocused();

        page.unrouteAll();
        page.waitForResponse(
                response -> isList(response.request()), () -> page.keyboard().press("Enter"));
        assertThat(page.locator(".trouble")).not().isVisible();
        assertThat(page.locator("#refresh")).isFocused();
        assertThat(row(page, id)).isVisible();
    }

    /** What became of a job that left the list is asked for by itself. */
    @Test
    void doesNotBelieveAForeignAnswerAboutOneJob(Page page) {
        var id = jobs.queue(corpus);
        jobs.queue(corpus);
        open(page, "states=active&");
        page.route(
                "**/jobs/" + id,
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"state\": \"<b>welcome</b>\", \"id\": \"guest\"}")));

        jobs.complete(id);
        readAgain(page, ACTIVE);

        assertThat(row(page, id)).containsText("No longer matches");
        assertThat(row(page, id).locator(".badge")).hasText("Queued");
        assertThat(page.locator(".live")).containsText("Live");
    }

    /** All is well again, and the page goes on as if nothing had been. */
    private void goesOn(Page page, String id, int millis) {
        page.unrouteAll();
        jobs.complete(id);
        readAgain(page, millis);
        assertThat(page.locator(".trouble")).not().isVisible();
        assertThat(row(page, id).locator(".badge")).hasText("Completed");
        assertThat(page.locator(".live")).containsText("Live");
    }

    private static Arguments answer(String name, int status, String type, String body) {
        return answer(
                name,
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(status)
                        .setContentType(type)
                        .setBody(body)));
    }

    private static Arguments leading(String name, String address) {
        return answer(
                "a redirect " + name,
                route -> route.fulfill(new FulfillOptions().setStatus(302).setHeaders(Map.of("Location", address))));
    }

    private static Arguments answer(String name, Consumer<Route> proxy) {
        return Arguments.of(name, proxy);
    }

    private static String elsewhere(Request request, String path) {
        return URI.create(request.url().replaceFirst("[?].*", "")).resolve(path).toString();
    }

    /** From here on a proxy answers what the script asks for. */
    private static void answeredBy(Consumer<Route> proxy, Page page) {
        page.route(Pattern.compile("/accounts/locked/jobs[?]"), route -> {
            if (isList(route.request())) {
                proxy.accept(route);
            } else {
                route.resume();
            }
        });
    }

    private void open(Page page) {
        open(page, "");
    }

    private void open(Page page, String states) {
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/accounts/locked/jobs?" + states + "corpus=" + corpus)
                .toString());
        PageClock.stop(page);
    }

    private static void readAgain(Page page, int millis) {
        PageClock.runUntilAsked(page, millis, ForeignAnswersIT::isList);
    }

    private static boolean isList(Request request) {
        return request.resourceType().equals("fetch") && request.url().contains("/accounts/locked/jobs?");
    }

    private static Locator row(Page page, String id) {
        return page.locator("[data-id='" + id + "']");
    }
}
