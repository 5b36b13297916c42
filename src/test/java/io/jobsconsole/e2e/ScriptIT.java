package io.jobsconsole.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions that the script adds to every page, and the parts of the script. */
@QuarkusTest
@InBrowser
class ScriptIT {

    private static final int MOST_BYTES = 12 * 1024;

    @TestHTTPResource
    URI console;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0, 0 s
                    59, 59 s
                    60, 1 min
                    243, 4 min 3 s
                    3600, 1 h
                    5400, 1 h 30 min
                    86399, 23 h 59 min
                    183600, 2 d 3 h
                    """)
    void writesDurationsAsTheServerDoes(int seconds, String words, Page page) {
        open(page, "");

        assertThat(call(page, "duration", seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"9, just now", "10, 10 s ago", "119, 1 min ago", "7300, 2 h ago", "200000, 2 d ago"})
    void writesAgesAsTheServerDoes(int seconds, String words, Page page) {
        open(page, "");

        assertThat(call(page, "ago", seconds)).isEqualTo(words);
    }

    @Test
    void waitsLongerForSlowAnswersAfterFailuresAndWhenAsked(Page page) {
        open(page, "");

        assertThat(List.of(
                        pause(page, Map.of("every", 15, "isActive", true, "took", 100)),
                        pause(page, Map.of("every", 15, "isActive", false, "took", 100)),
                        pause(page, Map.of("every", 300, "isActive", false, "took", 100)),
                        pause(page, Map.of("every", 15, "isActive", true, "took", 9_000)),
                        pause(page, Map.of("every", 15, "isActive", true, "took", 100, "isUnseen", true)),
                        pause(page, Map.of("every", 15, "isActive", true, "took", 100, "failures", 2)),
                        pause(page, Map.of("every", 15, "isActive", true, "took", 100, "failures", 20)),
                        pause(
                                page,
                                Map.of("every", 15, "isActive", true, "took", 100, "failures", 20, "retryAfter", 400))))
                .containsExactly(15_000, 60_000, 300_000, 36_000, 30_000, 60_000, 300_000, 400_000);
    }

    /** Seconds, the three forms of a date (RFC 9110, 5.6.7), and whatever else stands there. */
    @Test
    void readsHowLongTheServerAsksToWait(Page page) {
        open(page, "");
        var asked = Arrays.asList(
                "7",
                " 12 ",
                "0",
                "301",
                "9999999999999999999999",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun, 06 Nov 1994 08:48:37 GMT",
                "Tue, 31 Dec 2999 23:59:59 GMT",
                "soon",
                "-5",
                "1.5",
                "",
                null);

        var waits = page.evaluate(
                "async ([asked, now]) => {"
                        + " const { toWait } = await import(document.querySelector('script[type=module]').src);"
                        + " return asked.map((each) => toWait(each, Date.parse(now))); }",
                List.of(asked, "1994-11-06T08:49:00.500Z"));

        assertThat(waits).isEqualTo(List.of(7, 12, 0, 300, 300, 37, 37, 37, 0, 300, 0, 0, 0, 0, 0));
    }

    @Test
    void turnsChangesIntoSentences(Page page) {
        open(page, "");

        assertThat(call(
                        page,
                        "sentences",
                        List.of(
                                Map.of("word", "Failed", "name", "Rebuild vector index, corpus 42"),
                                Map.of("word", "Completed", "name", "One"),
                                Map.of("word", "Completed", "name", "Another"))))
                .isEqualTo(List.of("1 failed: Rebuild vector index, corpus 42.", "2 completed."));
    }

    /** The focus, the typed text, opened parts and elements made by the script all stay. */
    @Test
    void bringsATreeToAnotherWithoutALoss(Page page) {
        open(page, "");

        var result = page.evaluate("""
                async () => {
                    const { morph } = await import(document.querySelector('script[type=module]').src);
                    const tree = (html) => {
                        const root = document.createElement('div');
                        for (const [tag, text, attributes] of html) {
                            const child = Object.assign(document.createElement(tag), { textContent: text });
                            Object.entries(attributes).forEach(([name, value]) => child.setAttribute(name, value));
                            root.append(child);
                        }
                        return root;
                    };
                    const mine = tree([['a', 'old', { href: '#1', class: 'x' }], ['input', '', {}],
                        ['details', '', { open: '' }], ['b', 'made', { 'data-own': '' }], ['p', 'extra', {}]]);
                    document.body.append(mine);
                    const [link, field] = mine.children;
                    field.value = 'typed';
                    link.focus();
                    morph(mine, tree([['a', 'new', { href: '#2' }], ['input', '', {}], ['details', '', {}], ['i', 'other', {}], ['i', 'more', {}]]));
                    return [document.activeElement === link, link.outerHTML, field.value,
                        [...mine.children].map((child) => child.outerHTML).slice(2).join('')];
                }""");

        assertThat(result)
                .isEqualTo(List.of(
                        true,
                        "<a href=\"#2\">new</a>",
                        "typed",
                        "<details open=\"\"></details><b data-own=\"\">made</b><i>other</i><i>more</i>"));
    }

    @Test
    void hasAWordForEverythingThatItSays(Page page) throws IOException {
        open(page, "");
        var script = new String(script());

        for (var said :
                Pattern.compile("say\\('(\\w+)'").matcher(script).results().toList()) {
            assertThat(page.evaluate("name => document.getElementById('words').dataset[name]", said.group(1)))
                    .as(said.group(1))
                    .isInstanceOf(String.class)
                    .isNotEqualTo("");
        }
    }

    @Test
    void isSmall() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(script());
        }

        assertThat(packed.size()).isBetween(1_000, MOST_BYTES);
    }

    /** Prints the time to update a page of 200 jobs of which every one has a new state. */
    @Test
    void changesTwoHundredRowsAtOnce(Page page) {
        open(page, "?since=180d&sort=-ran");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(200);

        var result = page.evaluate("""
                async () => {
                    const { patch } = await import(document.querySelector('script[type=module]').src);
                    const fresh = document.implementation.createHTMLDocument('');
                    fresh.body.append(fresh.importNode(document.querySelector('main'), true));
                    fresh.querySelectorAll('[data-own]').forEach((made) => made.remove());
                    const rows = [...fresh.querySelectorAll('tbody tr')];
                    rows.slice(200).forEach((row) => row.remove());
                    document.querySelectorAll('tbody tr').forEach((row, index) => index >= 200 && row.remove());
                    for (const row of rows.slice(0, 200)) {
                        const badge = row.querySelector('.badge');
                        badge.className = 'badge running';
                        badge.querySelector('use').setAttribute('href', '#running');
                        badge.lastChild.data = 'Changed';
                        row.dataset.state = 'changed';
                    }
                    const started = performance.now();
                    const changes = await patch(fresh);
                    return [changes.length, performance.now() - started,
                        document.querySelectorAll('tbody .badge.running').length];
                }""");

        assertThat(((List<?>) result).get(0)).isEqualTo(200);
        assertThat(((List<?>) result).get(2)).isEqualTo(200);
        System.Logger log = System.getLogger(ScriptIT.class.getName());
        log.log(System.Logger.Level.INFO, "200 rows changed in {0} ms of script", ((List<?>) result).get(1));
    }

    @Test
    void goesByKeysWhereNobodyTypes(Page page, Screenshots screenshots) {
        open(page, "?since=180d&limit=25");

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("a.row").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("a.row").first()).isFocused();
        page.keyboard().press("]");
        assertThat(page.locator(".pages")).containsText("Page 2");
        page.keyboard().press("[");
        assertThat(page.locator(".pages")).containsText("Page 1");
        page.keyboard().press("3");
        assertThat(page).hasURL(Pattern.compile("states=problem"));
        page.keyboard().press("t");
        assertThat(page).hasURL(Pattern.compile("view=timeline$"));
        page.keyboard().press("t");
        assertThat(page).hasURL(Pattern.compile("states=problem[^v]*$"));
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("reads the page anew");
        screenshots.take("keys");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        page.keyboard().press("/");
        assertThat(page.locator("#job")).isFocused();
        page.keyboard().type("jkt?");
        assertThat(page.locator("#job")).hasValue("jkt?");
        page.keyboard().press("Escape");
        assertThat(page.locator("#job")).not().isFocused();
        page.keyboard().press("f");
        assertThat(page.locator("#since")).isFocused();
    }

    @Test
    void leavesTheKeysAloneWhereTheyAreOffOrTheBrowsers(Page page) {
        open(page, "");
        var list = page.url();

        page.keyboard().press("Control+1");
        page.locator("footer .key-switch").click();
        assertThat(page.locator("footer .key-switch")).hasText("Turn single keys on");
        page.locator("h1").click();
        page.keyboard().press("t");
        page.keyboard().press("3");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page).hasURL(list);

        page.navigate(console.resolve("/help/keys").toString());
        page.locator(".keys .key-switch").click();
        assertThat(page.locator("footer .key-switch")).hasText("Turn single keys off");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
    }

    @Test
    void copiesWithTheClipboardAndWithoutOne(Page page, BrowserContext context) {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open(page, "?since=24h");
        page.locator(".share summary").first().click();

        page.locator("label[for=live] + .copy").click();
        assertThat(page.locator("label[for=live] + .copy")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());

        page.keyboard().press("Escape");
        assertThat(page.locator(".share .panel")).not().isVisible();
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })");
        var row = page.locator("tbody tr:has(.copy:visible)").first();
        row.locator(".copy").click();
        page.evaluate("delete navigator.clipboard");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(row.locator(".id").textContent());

        page.locator("a.row").nth(1).focus();
        page.keyboard().press("c");
        page.waitForCondition(() -> page.evaluate("navigator.clipboard.readText()")
                .equals(page.locator("tbody .id").nth(1).textContent()));
    }

    /** A change of zone or theme reloads nothing and keeps the typed text. */
    @Test
    void switchesZoneAndThemeAtOnce(Page page) {
        open(page, "?since=30d");
        page.locator(".filter-box > summary").click();
        page.locator("#job").fill("job_typed");
        page.evaluate(
                "window.isStillHere = true; document.querySelector('.looks select').append(new Option('Asia/Kolkata'))");
        var instant = page.locator("tbody time").first().getAttribute("datetime");

        page.locator(".visitor-menu > summary").click();
        page.getByLabel("Time zone").first().selectOption("Asia/Kolkata");

        assertThat(page.locator("thead")).containsText("Created (Asia/Kolkata)");
        assertThat(page.locator("tbody time").first()).hasAttribute("datetime", instant);
        assertThat(page.locator("[data-live=status]")).containsText("UTC+5:30");
        page.getByLabel("Theme").selectOption("dark");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.evaluate("isStillHere")).isEqualTo(true);
        assertThat(page.locator("#job")).hasValue("job_typed");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("thead")).containsText("Created (Asia/Kolkata)");
    }

    /**
     * The zone of the browser itself is offered, whatever it is; and the browser knows every zone of the server. A zone
     * that is newer than this Java has no rules here.
     */
    @Test
    @InBrowser(tolerating = "status of 400")
    void offersOnlyZonesThatTheConsoleAccepts(Page page) {
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/preferences?back=/help/links").toString());

        var refused = page.evaluate("""
                async () => {
                    const own = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+5', 'Etc/GMT-14', 'EST5EDT', 'CST6CDT', 'CET', 'WET',
                            'EST', 'MST', 'HST', 'UTC', 'GMT', 'Etc/UTC', 'Zulu', 'Cuba', 'PRC', 'GB', 'Asia/Calcutta', 'Europe/Kiev']
                        .map((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
                    const offered = [...document.querySelectorAll('#zones option')].map((option) => option.value);
                    const unknown = offered.filter((timeZone) => {
                        try {
                            return !new Intl.DateTimeFormat('en', { timeZone });
                        } catch {
                            return true;
                        }
                    });
                    const zones = [...new Set([...own, ...offered])];
                    const answers = await Promise.all(zones.map((zone) =>
                        fetch(`/prefs?${new URLSearchParams({ tz: zone, back: '/help/links' })}`, { redirect: 'manual' })));
                    return [...unknown, ...zones.filter((zone, index) => answers[index].type !== 'opaqueredirect')];
                }""");

        assertThat(((List<?>) refused).stream().map(String::valueOf))
                .hasSizeLessThan(5)
                .doesNotContainAnyElementsOf(ZoneId.getAvailableZoneIds());
    }

    @Test
    @InBrowser(tolerating = "status of 400")
    void takesTheDifferenceOfAZoneThatIsNewerThanTheConsole(Page page) {
        open(page, "?since=30d");
        page.evaluate("""
                Date.prototype.getTimezoneOffset = () => 180;
                document.querySelector('.looks select').append(new Option('America/Newtown'));
                """);

        page.locator(".visitor-menu > summary").click();
        page.getByLabel("Time zone").first().selectOption("America/Newtown");

        assertThat(page.locator("[data-live=status]")).containsText("UTC-3");
        assertThat(page).hasURL(Pattern.compile("since=30d$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+5", "EST5EDT", "MST"})
    void showsTimesInAZoneWithoutAPlace(String zone, Page page) {
        open(page, "?since=30d");
        page.evaluate("zone => document.querySelector('.looks select').append(new Option(zone))", zone);

        page.locator(".visitor-menu > summary").click();
        page.getByLabel("Time zone").first().selectOption(zone);

        assertThat(page.locator("[data-live=status]")).containsText(Pattern.compile("UTC-[4567]"));
        page.reload();
        assertThat(page.locator("[data-live=status]")).containsText(Pattern.compile("UTC-[4567]"));
        assertThat(page.locator(".live")).containsText("Live");
    }

    /** A sign-out makes the browser forget what it stores for the console. */
    @Test
    void keepsTheKeysOffOverASignOut(Page page) {
        open(page, "");
        page.locator("footer .key-switch").click();
        page.locator(".visitor-menu > summary").click();
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("You are signed out");

        open(page, "");

        assertThat(page.locator("footer .key-switch")).hasText("Turn single keys on");
        page.locator("h1").click();
        page.keyboard().press("?");
        page.keyboard().press("3");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/jobs$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tbody tr:nth-of-type(9) a.row",
                "tbody tr:nth-of-type(12) td:nth-child(3) a",
                ".tabs > a:nth-of-type(3)",
                "footer a[href='/help/keys']",
            })
    void findsTheFocusWhereItWasAfterBack(String link, Page page) {
        open(page, "?since=180d&limit=50");
        var place = page.locator(link).first();
        place.focus();
        var name = place.textContent();
        var list = page.url();

        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(list));
        page.goBack();

        assertThat(page.locator(link).first()).isFocused();
        assertThat(page.locator(link).first()).hasText(name);
        assertThat(page.locator(link).first()).isInViewport();
    }

    @Test
    void leavesTheFocusAloneOnAPageThatOneOpensAnew(Page page) {
        open(page, "?since=180d&limit=50");
        page.locator("tbody a.row").nth(3).focus();

        page.reload();
        page.navigate(page.url());

        assertThat(page.locator(":focus")).hasCount(0);
    }

    @Test
    void leadsBackToTheListOverOtherJobsAndReloads(Page page) {
        open(page, "?states=failed&since=30d");
        page.locator("a.row").first().click();
        assertThat(page.locator(".back a")).hasText("Failed · last 30 days");

        page.locator("#refresh").click();
        assertThat(page.locator(".back a")).hasText("Failed · last 30 days");
        page.reload();
        page.navigate(console.resolve("/accounts/demo/jobs/job_0dd000000008").toString());
        assertThat(page.locator(".back a")).hasText("Failed · last 30 days");
        page.locator(".back a").click();

        assertThat(page).hasURL(Pattern.compile("[?]states=failed&since=30d$"));
        open(page, "");
        page.locator("a.row").first().click();
        assertThat(page.locator(".back a")).hasAttribute("href", "/accounts/demo/jobs");
    }

    private void open(Page page, String query) {
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/accounts/demo/jobs" + query).toString());
    }

    private static Object call(Page page, String name, Object argument) {
        return page.evaluate(
                "async ([name, argument]) => (await import(document.querySelector('script[type=module]').src))[name](argument)",
                List.of(name, argument));
    }

    private static Object pause(Page page, Map<String, Object> state) {
        return call(page, "pause", state);
    }

    private static byte[] script() throws IOException {
        try (var file = ScriptIT.class.getResourceAsStream("/META-INF/resources/assets/console.js")) {
            return file.readAllBytes();
        }
    }
}
