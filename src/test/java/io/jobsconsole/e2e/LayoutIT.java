package io.jobsconsole.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures of the list page: how much of it is in view, how few keys lead to the first job, and that nothing moves. */
@QuarkusTest
@InBrowser(tolerating = "net::ERR_FAILED")
class LayoutIT {

    private static final String THREE_FILTERS = "?states=problem&corpus=7,42&since=30d";

    /** In bytes, with what stands around the rows. */
    private static final int HUNDRED_ROWS = 80_000;

    private static final int HUNDRED_ROWS_PACKED = 14_000;

    @TestHTTPResource
    URI console;

    @ParameterizedTest
    @CsvSource({"1280, 900, 14, 36, 40", "1100, 900, 14, 36, 40", "1600, 900, 14, 36, 40", "390, 844, 4, 60, 120"})
    void showsManyJobsAtOnce(int width, int height, int most, int low, int high, Page page, Screenshots screenshots) {
        page.setViewportSize(width, height);
        open(page, "?since=180d");

        var rows = numbers(
                page,
                "[...document.querySelectorAll('.jobs tbody tr')].map(row => row.getBoundingClientRect().height)");
        var ends = numbers(
                page,
                "[...document.querySelectorAll('.jobs tbody tr')].map(row => row.getBoundingClientRect().bottom)");

        assertThat(ends.stream().filter(end -> end <= height).count()).isGreaterThanOrEqualTo(most);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(100).allMatch(row -> low <= row && row <= high);
        screenshots.take(width + "");
    }

    @ParameterizedTest
    @CsvSource({"1280, 300", "390, 330"})
    void beginsWithTheFirstJobHighOnThePage(int width, int most, Page page) {
        page.setViewportSize(width, 844);
        open(page, THREE_FILTERS);

        assertThat(top(page)).isLessThanOrEqualTo(most);
        assertThat(page.locator(".chips")).not().isVisible();
        assertThat(page.locator(".filter-box > summary")).hasText("Filter (4)");
    }

    @Test
    void isTwentyKeysFromTheTopToTheFirstJobAndThreeFromTheSkipLink(Page page) {
        open(page, "");
        assertThat(presses(page)).isLessThanOrEqualTo(20);

        page.reload();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(presses(page)).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void movesNothingWhenTheLiveBarOrAFailureComes(int width, Page page) {
        page.setViewportSize(width, 844);
        page.route("**/console.js*", route -> route.abort());
        open(page, "?since=24h");
        var before = top(page);

        page.unroute("**/console.js*");
        page.reload();
        assertThat(page.locator(".live")).isVisible();
        assertThat(top(page)).isBetween(before - 2, before + 2);

        page.route(Predicate.isEqual(page.url()), route -> route.abort());
        page.locator("#refresh").click();
        assertThat(page.locator(".notice[data-own]:visible")).containsText("Not refreshed since");
        assertThat(top(page)).isBetween(before - 2, before + 2);
    }

    /** A notice that comes with a later read lies over the page; what it says must not be cut. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void movesNothingWhenANoticeComesOrNewJobs(int width, Page page) {
        page.setViewportSize(width, 844);
        open(page, "?since=24h&states=failed");
        assertThat(page.locator(".notices")).isEmpty();
        var before = top(page);

        page.evaluate("""
                async () => {
                    const { patch } = await import(document.querySelector('script[type=module]').src);
                    const fresh = document.implementation.createHTMLDocument('');
                    fresh.body.append(fresh.importNode(document.querySelector('main'), true));
                    fresh.querySelectorAll('[data-own]').forEach((made) => made.remove());
                    const notice = fresh.createElement('p');
                    notice.className = 'notice';
                    notice.textContent = '1 job created before this window is still active.';
                    fresh.querySelector('.notices').append(notice);
                    const row = fresh.querySelector('tbody tr').cloneNode(true);
                    row.dataset.id = 'job_new';
                    fresh.querySelector('tbody').prepend(row);
                    await patch(fresh);
                }""");

        assertThat(page.locator(".newcomers")).isVisible();
        assertThat(page.locator(".notices")).containsText("still active");
        assertThat(top(page)).isBetween(before - 2, before + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 900, 1100, 1280, 1600})
    void scrollsOnlyDown(int width, Page page) {
        page.setViewportSize(width, 900);

        for (var list : List.of("demo/jobs?since=180d", "demo-v2/jobs?since=180d", "demo/jobs" + THREE_FILTERS)) {
            page.navigate(signedIn(page).resolve("/accounts/" + list).toString());
            assertThat(number(page, "document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void isSmallWithAHundredRows(Page page) {
        open(page, "");

        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(100);
        assertThat(number(page, "performance.getEntriesByType('navigation')[0].decodedBodySize"))
                .isLessThanOrEqualTo(HUNDRED_ROWS);
        assertThat(number(page, "performance.getEntriesByType('navigation')[0].encodedBodySize"))
                .isLessThanOrEqualTo(HUNDRED_ROWS_PACKED);
    }

    /** A long duration is told whole, and the first corpus beside it, too. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo-v2"})
    void showsCorporaBesideLongDurationsOnTheSmallestScreen(String account, Page page) {
        page.setViewportSize(320, 900);
        page.navigate(signedIn(page)
                .resolve("/accounts/" + account + "/jobs?since=180d")
                .toString());

        assertThat(numbers(
                        page,
                        "[...document.querySelectorAll('[data-state] > :nth-child(3)')]"
                                + ".map(cell => cell.clientWidth - Math.min(cell.scrollWidth, 32))"))
                .isNotEmpty()
                .allMatch(room -> room >= 0);
        assertThat(numbers(page, """
                        [...document.querySelectorAll('[data-state] > :is(:nth-child(5), :nth-child(6))')]
                            .filter(cell => cell.checkVisibility())
                            .map(cell => {
                                const words = document.createRange();
                                words.selectNode(cell.firstChild);
                                return cell.parentElement.getBoundingClientRect().right - words.getBoundingClientRect().right;
                            })""")).isNotEmpty().allMatch(room -> room >= 0);
    }

    /** What a fold hides from the eye is there for search and copy. */
    @Test
    void foldsLongIds(Page page) {
        open(page, "?since=180d");

        assertThat(numbers(page, "[...document.querySelectorAll('.id span')].map(beginning => beginning.clientWidth)"))
                .isNotEmpty()
                .allMatch(width -> width < 100);
    }

    @Test
    void handsOutTheSelectedRows(Page page, BrowserContext context, Screenshots screenshots) throws Exception {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open(page, "?since=180d&states=failed");
        var boxes = page.locator("tbody input[name=id]");
        assertThat(page.locator(".selected")).not().isVisible();

        boxes.nth(0).check();
        boxes.nth(2).check();

        var ids = List.of(boxes.nth(0).inputValue(), boxes.nth(2).inputValue());
        assertThat(page.locator(".selected")).containsText("2 selected");
        screenshots.take("selected");
        page.locator(".selected").getByText("Copy ids").click();
        assertThat(clipboard(page)).isEqualTo(String.join("\n", ids));
        page.locator(".selected").getByText("Copy as a table").click();
        page.waitForCondition(() -> clipboard(page).startsWith("| State | Job |"));
        assertThat(List.of(clipboard(page).split("\n")))
                .hasSize(4)
                .last()
                .asString()
                .contains("| Failed |", ids.get(1));

        var file = page.waitForDownload(
                () -> page.getByText("CSV of the selected jobs").click());
        assertThat(Files.readAllLines(file.path())).hasSize(3).anyMatch(line -> line.startsWith(ids.get(0)));
    }

    @Test
    @InBrowser(javaScript = false)
    void handsOutTheSelectedRowsWithoutScripts(Page page) throws Exception {
        open(page, "?since=24h");

        page.locator("tbody input[name=id]").nth(1).check();
        var id = page.locator("tbody input[name=id]").nth(1).inputValue();

        var file = page.waitForDownload(
                () -> page.getByText("CSV of the selected jobs").click());
        assertThat(Files.readAllLines(file.path()))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith(id + ",");
    }

    private void open(Page page, String query) {
        page.navigate(signedIn(page).resolve("/accounts/demo/jobs" + query).toString());
    }

    private URI signedIn(Page page) {
        DevSignIn.asAlice(page, console);
        return console;
    }

    /** The number of Tab presses until a job has the focus. */
    private static int presses(Page page) {
        for (var presses = 1; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("document.activeElement.matches('a.row')")) {
                return presses;
            }
        }
        throw new AssertionError("No job has the focus");
    }

    private static double top(Page page) {
        return number(page, "document.querySelector('.jobs tbody tr').getBoundingClientRect().top");
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static List<Double> numbers(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }
}
