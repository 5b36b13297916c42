package io.jobsconsole.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.jobsconsole.sandbox.MovingJobs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An open list refreshes itself without disturbing its reader. The time is the page's clock. */
@QuarkusTest
@InBrowser(tolerating = "the server responded with a status of")
class LiveIT {

    /** Each test has its own corpus and therefore its own list. */
    private static final AtomicLong CORPORA = new AtomicLong(500_000);

    private static final int ACTIVE = 15_000;
    private static final int CALM = 60_000;

    @TestHTTPResource
    URI console;

    @Inject
    MovingJobs jobs;

    private final long corpus = CORPORA.incrementAndGet();

    @AfterEach
    void nothingIsWrongAnyMore() {
        given().delete("/sandbox/faults").then().statusCode(204);
    }

    @Test
    void keepsTheFocusOverTwentyReads(Page page) {
        var ids = List.of(jobs.queue(corpus), jobs.queue(corpus), jobs.queue(corpus));
        open(page, "");
        var link = row(page, ids.get(1)).locator("a.row");
        link.focus();
        var element = link.elementHandle();

        for (var read = 0; read < 20; read++) {
            jobs.queue(corpus + 1_000_000);
            moveOn(ids.get(0), read);
            readAgain(page, ACTIVE);
        }

        assertThat(link).isFocused();
        assertThat(link.elementHandle().evaluate("(now, before) => now === before", element))
                .isEqualTo(true);
        assertThat(row(page, ids.get(0)).locator(".badge")).hasText("Completed");
    }

    @Test
    void saysWhatChangedWhereItStandsAndOnceToScreenReaders(Page page, Screenshots screenshots) {
        var failing = jobs.queue(corpus);
        var waiting = jobs.queue(corpus);
        open(page, "");

        jobs.fail(failing);
        jobs.queue(corpus);
        readAgain(page, ACTIVE);

        assertThat(row(page, failing).locator(".badge")).hasText("Failed");
        assertThat(row(page, waiting).locator(".badge")).hasText("Queued");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator(".newcomers")).hasText("1 new job. Show");
        var said = page.locator("[role=status]");
        page.clock().runFor(ACTIVE);
        assertThat(said)
                .containsText(Pattern.compile("Updated \\d\\d:\\d\\d\\. 1 failed: Rebuild vector index, corpus "
                        + corpus + "\\. 1 new job\\."));
        var sentence = said.textContent();
        readAgain(page, ACTIVE);
        assertThat(said).hasText(sentence);
        screenshots.take("changed");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    void keepsWhatNoLongerMatchesGreyedWithItsNewState(Page page, Screenshots screenshots) {
        var first = jobs.queue(corpus);
        var second = jobs.queue(corpus);
        open(page, "states=active&");

        jobs.complete(first);
        readAgain(page, ACTIVE);

        assertThat(row(page, first)).containsText("No longer matches");
        assertThat(row(page, first).locator(".badge")).hasText("Completed");
        assertThat(row(page, first)).hasAttribute("data-state", "completed");
        assertThat(row(page, first)).not().containsText("so far");
        assertThat(row(page, second)).not().containsText("No longer matches");
        screenshots.take("left");
    }

    @Test
    void asksNothingWhileItIsHidden(Page page) {
        page.addInitScript("Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true })");
        jobs.queue(corpus);
        open(page, "");
        var asked = asked(page);

        page.evaluate("isHidden = true; document.dispatchEvent(new Event('visibilitychange'))");
        page.clock().runFor(10 * CALM);
        assertThat(asked).isEmpty();

        page.waitForResponse(
                this::isList,
                () -> page.evaluate("isHidden = false; document.dispatchEvent(new Event('visibilitychange'))"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksNothingWhileOneTypesOrSelectsOrHasTheKeysOpen(Page page) {
        jobs.queue(corpus);
        open(page, "");
        var asked = asked(page);

        page.locator(".filter-box > summary").click();
        page.locator("#job").focus();
        page.clock().runFor(CALM);
        page.locator("#job").fill("job_");
        page.locator("h1").click();
        page.clock().runFor(CALM);
        assertThat(page.locator(".live")).containsText("Live, waits until you are done.");
        assertThat(page.locator("#job")).hasValue("job_");
        assertThat(asked).isEmpty();

        page.reload();
        page.evaluate("getSelection().selectAllChildren(document.querySelector('tbody tr'))");
        page.clock().runFor(CALM);
        page.evaluate("getSelection().removeAllRanges()");
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).isVisible();
        page.clock().runFor(CALM);
        assertThat(asked.stream().filter(address -> address.contains("/accounts/")))
                .isEmpty();

        page.waitForResponse(this::isList, () -> {
            page.keyboard().press("Escape");
            page.clock().runFor(1_000);
        });
    }

    @Test
    void keepsItsDataWhileTheServiceFailsAndGoesOnAfterwards(Page page, Screenshots screenshots) {
        var id = jobs.queue(corpus);
        open(page, "");

        misbehaves(Map.of("kind", "STATUS", "status", 503));
        readAgain(page, ACTIVE);
        var trouble = page.locator(".notice", new Page.LocatorOptions().setHasText("Not refreshed since"));
        assertThat(trouble).containsText("The service cannot be reached. Next try in 30 s.");
        assertThat(row(page, id)).isVisible();
        screenshots.take("failing");
        readAgain(page, 2 * ACTIVE);
        assertThat(trouble).containsText("Next try in 60 s.");

        given().delete("/sandbox/faults").then().statusCode(204);
        jobs.complete(id);
        readAgain(page, 4 * ACTIVE);
        assertThat(trouble).not().isVisible();
        assertThat(row(page, id).locator(".badge")).hasText("Completed");
    }

    @Test
    void obeysTheWaitThatTheServiceAsksFor(Page page) {
        jobs.queue(corpus);
        open(page, "");

        misbehaves(Map.of("kind", "STATUS", "status", 429, "retryAfter", 100));
        readAgain(page, ACTIVE);

        var trouble = page.locator(".notice", new Page.LocatorOptions().setHasText("Not refreshed since"));
        assertThat(trouble).containsText(Pattern.compile("Next try in (9\\d|100) s"));
        given().delete("/sandbox/faults").then().statusCode(204);
        page.waitForResponse(
                this::isList,
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try now"))
                        .click());
        assertThat(trouble).not().isVisible();
    }

    @Test
    void doesNotTakeAPartialAnswerForTheWholeList(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");

        misbehaves(Map.of("kind", "PARTIAL"));
        jobs.complete(id);
        readAgain(page, ACTIVE);

        assertThat(page.locator(".notice", new Page.LocatorOptions().setHasText("Not refreshed since")))
                .isVisible();
        assertThat(row(page, id)).not().containsText("No longer matches");
    }

    @Test
    void neverReplacesTheTableWhenTheSessionEnds(Page page, Screenshots screenshots) {
        var id = jobs.queue(corpus);
        open(page, "");

        page.context().clearCookies();
        readAgain(page, ACTIVE);

        assertThat(page.locator(".notice", new Page.LocatorOptions().setHasText("You are signed out.")))
                .containsText("Sign in");
        assertThat(row(page, id)).isVisible();
        var asked = asked(page);
        page.clock().runFor(CALM);
        assertThat(asked).isEmpty();
        screenshots.take("signed-out");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("button[name=predefined-alice]").click();
        assertThat(page).hasURL(Pattern.compile("corpus=" + corpus + "$"));
    }

    @Test
    void pausesOnDemandAndAfterAnHourWithoutASignOfLife(Page page) {
        jobs.queue(corpus);
        open(page, "");
        var asked = asked(page);

        button(page, "Pause").click();
        page.clock().runFor(CALM);
        assertThat(asked).isEmpty();
        assertThat(page.locator(".live")).containsText("Paused.");
        page.waitForResponse(this::isList, () -> button(page, "Resume").click());

        page.clock().fastForward(3_600_000);
        assertThat(page.locator(".live")).containsText("Paused after 60 min.");
        var before = asked.size();
        page.clock().runFor(CALM);
        assertThat(asked).hasSize(before);
        page.waitForResponse(this::isList, () -> button(page, "Resume").click());
    }

    @Test
    void asksSeldomWhenNothingIsActive(Page page) {
        jobs.complete(jobs.queue(corpus));
        open(page, "");
        var asked = asked(page);

        page.clock().runFor(CALM - 2_000);
        assertThat(asked).isEmpty();
        var answer = readAgain(page, 4_000);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(page.locator(".live")).containsText("No change");
    }

    @Test
    void countsWhatGoesOn(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");

        var before = row(page, id).locator("td[data-since]").innerText();
        page.clock().runFor(5_000);

        assertThat(row(page, id).locator("td[data-since]")).not().hasText(before);
        assertThat(row(page, id).locator("td[data-since]")).hasText(Pattern.compile("\\d+ s so far"));
    }

    @Test
    void watchesJobsByTitleAndIcon(Page page) {
        page.addInitScript("Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true })");
        var first = jobs.queue(corpus);
        var second = jobs.queue(corpus);
        open(page, "");
        var title = page.title();

        button(page, "Watch all active").click();
        assertThat(page).hasTitle("(0 of 2 done) " + title);
        page.evaluate("isHidden = true; document.dispatchEvent(new Event('visibilitychange'))");
        jobs.complete(first);
        readAgain(page, 2 * ACTIVE);
        assertThat(page).hasTitle("(1 of 2 done) " + title);
        jobs.fail(second);
        readAgain(page, 2 * ACTIVE);
        assertThat(page).hasTitle("✕ Failed: Rebuild vector index · " + title);
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", Pattern.compile("icon-failed"));

        page.evaluate("isHidden = false; document.dispatchEvent(new Event('visibilitychange'))");
        page.clock().runFor(6_000);
        assertThat(page).hasTitle(title);
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", Pattern.compile("icon\\.svg"));
    }

    /**
     * Replaces the browser's notification class by one that records, because a headless browser shows no notifications.
     */
    @Test
    void sendsASystemNoteOnlyWhereAsked(Page page) {
        page.addInitScript("""
                Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true });
                window.notes = [];
                window.Notification = class {
                    static permission = 'default';
                    static requestPermission = async () => 'granted';
                    constructor(title) { notes.push(title); }
                };
                """);
        var first = jobs.queue(corpus);
        var second = jobs.queue(corpus);
        open(page, "");
        button(page, "Watch all active").click();

        page.evaluate("isHidden = true");
        jobs.complete(first);
        readAgain(page, 2 * ACTIVE);
        assertThat(page).hasTitle(Pattern.compile("^\\(1 of 2 done\\)"));
        assertThat(page.evaluate("notes")).isEqualTo(List.of());

        button(page, "Also notify me").click();
        jobs.fail(second);
        readAgain(page, 2 * ACTIVE);
        assertThat(page).hasTitle(Pattern.compile("^✕ Failed"));
        assertThat(page.evaluate("notes")).isEqualTo(List.of("Failed: Rebuild vector index, corpus " + corpus));
    }

    /** A watched job that ended while the visitor read another page. */
    @Test
    void catchesUpWithWhatItWatched(Page page) {
        var id = jobs.queue(corpus);
        jobs.queue(corpus);
        open(page, "");
        var title = page.title();
        row(page, id).locator(".watch").click();
        assertThat(page).hasTitle("(0 of 1 done) " + title);

        page.navigate(console.resolve("/help/keys").toString());
        assertThat(page).hasTitle("Keys · Jobs");
        jobs.fail(id);
        page.goBack();

        assertThat(page).hasTitle("✕ Failed: Rebuild vector index · " + title);
    }

    @Test
    void tellsWhatHappenedSinceOneLastLooked(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");

        page.navigate(console.resolve("/help/links").toString());
        jobs.fail(id);
        jobs.queue(corpus);
        page.goBack();

        assertThat(page.locator(".look"))
                .containsText(Pattern.compile(
                        "Since \\d\\d:\\d\\d: 1 failed: Rebuild vector index, corpus " + corpus + "\\. 1 new job\\."));
        assertThat(row(page, id)).containsText("changed since you last looked");
        page.reload();
        assertThat(row(page, id)).not().containsText("changed since you last looked");
    }

    @Test
    void goesOnAboutOneJobUntilItIsOver(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");
        page.locator("a.row").first().click();
        page.waitForSelector(".state .badge");
        PageClock.stop(page);

        jobs.start(id);
        readAgain(page, ACTIVE);
        assertThat(page.locator(".state .badge")).hasText("Running");
        jobs.complete(id);
        readAgain(page, ACTIVE);

        assertThat(page.locator(".state .badge")).hasText("Completed");
        assertThat(page.locator(".live")).not().isVisible();
        var asked = asked(page);
        page.clock().runFor(2 * CALM);
        assertThat(asked).isEmpty();
    }

    @Test
    void announcesTheJobThatOneLooksFor(Page page) {
        var id = "job_" + corpus;
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/accounts/locked/jobs?job=" + id).toString());
        assertThat(page.locator(".empty")).isVisible();
        PageClock.stop(page);

        jobs.queue(id, corpus);
        readAgain(page, CALM);

        page.locator(".newcomers a").click();
        assertThat(page.locator(".id")).hasText(id);
    }

    @Test
    void movesThePictureToo(Page page) {
        var id = jobs.queue(corpus);
        open(page, "", "&view=timeline");

        jobs.fail(id);
        readAgain(page, ACTIVE);

        assertThat(row(page, id).locator(".plot")).hasClass(Pattern.compile("failed"));
        assertThat(row(page, id)).containsText("Failed");
    }

    @Test
    void movesTheLanesToo(Page page) {
        var id = jobs.queue(corpus);
        open(page, "", "&view=timeline&scale=calendar");
        row(page, id).focus();

        jobs.fail(id);
        jobs.queue(corpus);
        readAgain(page, ACTIVE);

        assertThat(row(page, id)).hasClass(Pattern.compile("failed"));
        assertThat(row(page, id)).isFocused();
        assertThat(page.locator(".newcomers")).hasText("1 new job. Show");
        page.clock().runFor(ACTIVE);
        assertThat(page.locator("[role=status]")).containsText("1 failed: Rebuild vector index");
    }

    @Test
    @InBrowser(tolerating = "net::ERR_FAILED")
    void losesNothingWhenTheScriptDoesNotCome(Page page) {
        jobs.queue(corpus);
        DevSignIn.asAlice(page, console);
        page.route("**/console.js*", route -> route.abort());

        page.navigate(list("", ""));

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("button:visible")).hasCount(0);
    }

    /** A sorted or grouped list that is read with one call costs no more than any other. */
    @ParameterizedTest
    @ValueSource(strings = {"&sort=created", "&group=type"})
    void refreshesASortedOrGroupedListAsOftenAsAnyOther(String order, Page page) {
        var first = jobs.queue(corpus);
        var second = jobs.queue(corpus);
        open(page, "", order);

        jobs.fail(first);
        jobs.queue(corpus);
        readAgain(page, ACTIVE);

        assertThat(row(page, first).locator(".badge")).hasText("Failed");
        assertThat(row(page, second).locator(".badge")).hasText("Queued");
        assertThat(page.locator(".newcomers")).hasText("1 new job. Show");
    }

    /** The skip link leaves its fragment in the address, to which a link would only scroll. */
    @Test
    void showsNewJobsAfterTheSkipLink(Page page) {
        jobs.queue(corpus);
        open(page, "");
        skipToTheContent(page);

        jobs.queue(corpus);
        readAgain(page, ACTIVE);
        page.locator(".newcomers a").click();

        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void leadsToTheSignInAfterTheSkipLink(Page page) {
        jobs.queue(corpus);
        open(page, "");
        skipToTheContent(page);

        page.context().clearCookies();
        readAgain(page, ACTIVE);
        page.locator(".trouble a").click();

        assertThat(page.locator("button[name=predefined-alice]")).isVisible();
    }

    /** Some browsers offer notes and refuse to make one, such as Chrome on Android. */
    @Test
    void readsOnWhenANoteCannotBeMade(Page page) {
        page.addInitScript("""
                Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true });
                window.Notification = class {
                    static permission = 'default';
                    static requestPermission = async () => 'granted';
                    constructor() { throw new TypeError('Illegal constructor'); }
                };
                """);
        var first = jobs.queue(corpus);
        var second = jobs.queue(corpus);
        open(page, "");
        button(page, "Watch all active").click();
        button(page, "Also notify me").click();
        page.evaluate("isHidden = true");

        jobs.complete(first);
        readAgain(page, 2 * ACTIVE);
        assertThat(page).hasTitle(Pattern.compile("^\\(1 of 2 done\\)"));
        jobs.fail(second);
        readAgain(page, 2 * ACTIVE);

        assertThat(page).hasTitle(Pattern.compile("^✕ Failed"));
        assertThat(page.locator(".trouble")).not().isVisible();
    }

    @Test
    void readsOnWhenTheClockIsSetBack(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");
        var hour = 3_600_000;

        page.clock().setSystemTime(PageClock.now(page) - hour);
        jobs.start(id);
        readAgain(page, ACTIVE);
        assertThat(row(page, id).locator(".badge")).hasText("Running");

        assertThat(row(page, id)).not().containsText("1 h");
    }

    /** The clock of a device that slept is ahead. What the page shows is old, and its reader is back. */
    @Test
    void readsAtOnceWhenTheClockIsAhead(Page page) {
        var id = jobs.queue(corpus);
        open(page, "");

        page.clock().setSystemTime(PageClock.now(page) + 3_700_000);
        jobs.fail(id);
        readAgain(page, 2_000);

        assertThat(row(page, id).locator(".badge")).hasText("Failed");
        assertThat(page.locator(".live")).not().containsText("Paused");
    }

    @Test
    void doesNotCallItselfLiveWithoutANetwork(Page page) {
        jobs.queue(corpus);
        open(page, "");

        page.context().setOffline(true);
        page.clock().runFor(2_000);
        assertThat(page.locator(".live")).containsText("Not refreshed, this device is offline.");

        page.context().setOffline(false);
        page.clock().runFor(2_000);
        assertThat(page.locator(".live")).containsText("Live");
    }

    private static void skipToTheContent(Page page) {
        page.locator(".skip").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#\\w+$"));
    }

    private void moveOn(String id, int read) {
        if (read == 5) {
            jobs.start(id);
        } else if (read == 12) {
            jobs.complete(id);
        }
    }

    private void open(Page page, String states) {
        open(page, states, "");
    }

    private void open(Page page, String states, String display) {
        DevSignIn.asAlice(page, console);
        page.navigate(list(states, display));
        PageClock.stop(page);
    }

    private String list(String states, String display) {
        return console.resolve("/accounts/locked/jobs?" + states + "corpus=" + corpus + display)
                .toString();
    }

    /**
     * Advances the time until the page sends a request, and fails if it does not. No longer, because an answer takes no
     * time.
     */
    private Response readAgain(Page page, long millis) {
        var asked = asked(page);
        var answer = page.waitForResponse(this::isList, () -> {
            for (var passed = 0; passed <= millis + 1_000 && asked.isEmpty(); passed += 1_000) {
                page.clock().runFor(1_000);
            }
        });
        answer.finished();
        return answer;
    }

    private boolean isList(Response answer) {
        return answer.request().resourceType().equals("fetch")
                && Pattern.compile("/accounts/locked/jobs[?/]")
                        .matcher(answer.url())
                        .find()
                && !String.valueOf(answer.request().headers().get("accept")).equals("application/json");
    }

    private static List<String> asked(Page page) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.resourceType().equals("fetch")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static Locator row(Page page, String id) {
        return page.locator("[data-id='" + id + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void misbehaves(Map<String, Object> fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .put("/sandbox/faults/jobs")
                .then()
                .statusCode(204);
    }
}
