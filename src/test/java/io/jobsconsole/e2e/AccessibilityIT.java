package io.jobsconsole.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import io.jobsconsole.browser.Axe;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page at every width and in all colours fits the window and is accessible (WCAG 2.2 AA, by axe). */
@QuarkusTest
@InBrowser(tolerating = "the server responded with a status of 4")
class AccessibilityIT {

    private static final List<String> PAGES = List.of(
            "/accounts/demo/jobs",
            "/accounts/demo/jobs?states=problem&corpus=7,42&since=30d&sort=-ran",
            "/accounts/demo-v2/jobs?states=failed&since=180d",
            "/accounts/demo/jobs?since=30d&limit=25&view=timeline",
            "/accounts/demo/jobs?states=active&since=180d&view=timeline&scale=calendar",
            "/accounts/demo/jobs?view=pie",
            "/accounts/demo/jobs?job=job_none",
            "/accounts/demo/jobs?states=faild&corpus=x&sort=y",
            "/accounts/demo/jobs/job_0dd000000008",
            "/accounts/demo-v2/jobs/job_0dd00000000b",
            "/accounts/demo/jobs/job_none",
            "/accounts",
            "/accounts/demo/corpora",
            "/accounts/demo-v2/corpora?states=failed&since=30d",
            "/preferences",
            "/help/links",
            "/help/keys",
            "/help/alerts",
            "/nothing/here");

    private static final List<String> PICTURED = List.of(PAGES.get(1), "/accounts", "/accounts/demo/corpora");

    private static final List<String> COLOURS = List.of("light", "dark", "forced");

    /**
     * The widths of the card layout and of the table. Between them only sizes change, which affect neither colours nor
     * the rules of axe.
     */
    private static final Set<Integer> LOOKED_AT = Set.of(390, 1280);

    @TestHTTPResource
    URI console;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 900, 1280})
    void writesNoLabelOfAnAxisOverAnother(int width, Page page) {
        page.setViewportSize(width, 900);
        DevSignIn.asAlice(page, console);

        for (var list : List.of("since=1h", "since=5h", "since=24h", "", "since=30d", "since=180d&states=failed")) {
            for (var scale : List.of("view=timeline", "view=timeline&scale=calendar")) {
                page.navigate(console.resolve("/accounts/demo/jobs?" + list + "&" + scale)
                        .toString());

                assertThat(page.evaluate("""
                        () => {
                            const labels = [...document.querySelectorAll('.axis :is(text, .width)')]
                                .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }))
                                .filter(({ box }) => box.width > 0);
                            const isOver = (one, other) => one.left < other.right && other.left < one.right
                                && one.top < other.bottom && other.top < one.bottom;
                            return labels.flatMap(({ text, box }, index) => [
                                ...labels.slice(index + 1).filter((other) => isOver(box, other.box))
                                    .map((other) => `${text} over ${other.text}`),
                                ...(box.left < 0 || box.right > innerWidth ? [`${text} beyond the window`] : [])]);
                        }"""))
                        .as("%s&%s at %d px", list, scale, width)
                        .isEqualTo(List.of());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void putsTheTimesOfAJobAtTheirPoints(int width, Page page) {
        page.setViewportSize(width, 900);
        DevSignIn.asAlice(page, console);

        page.navigate(console.resolve("/accounts/demo/jobs/job_0dd000000008").toString());

        var distances = (List<?>) page.evaluate("""
                () => {
                    const [created, started, ended] = [...document.querySelectorAll('.stamps > div')];
                    const line = document.querySelector('.line > .length');
                    const start = line.querySelector('.ran').getBoundingClientRect();
                    const words = document.createRange();
                    words.selectNodeContents(started.querySelector('dt').lastChild);
                    return [created.getBoundingClientRect().left - line.getBoundingClientRect().left,
                        words.getBoundingClientRect().left - start.left,
                        ended.getBoundingClientRect().right - start.right];
                }""");
        assertThat(distances)
                .allSatisfy(distance ->
                        assertThat(((Number) distance).doubleValue()).isBetween(-2.0, 2.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 899, 900, 1280})
    void fitsAndShutsNobodyOut(int width, Page page, Screenshots screenshots) {
        page.setViewportSize(width, 900);
        DevSignIn.asAlice(page, console);

        for (var address : PAGES) {
            page.navigate(console.resolve(address).toString());
            page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(box => box.open = true)");
            for (var colours : LOOKED_AT.contains(width) ? COLOURS : COLOURS.subList(0, 1)) {
                show(page, colours);

                assertFits(page);
                if (LOOKED_AT.contains(width)) {
                    assertThat(faults(page, colours))
                            .as("%s at %d px, %s", address, width, colours)
                            .isEmpty();
                }
                if (PICTURED.contains(address)) {
                    screenshots.take(width + "-" + colours + address.replaceAll("\\W+", "-"));
                }
            }
        }
    }

    /** Rules that do not depend on colours are checked in the first colours only. */
    private static List<String> faults(Page page, String colours) {
        return colours.equals("light") ? Axe.faults(page) : Axe.faults(page, "color-contrast", "link-in-text-block");
    }

    private static void show(Page page, String colours) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(colours.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(colours.equals("forced") ? ForcedColors.ACTIVE : ForcedColors.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 899, 900, 1280})
    @InBrowser(javaScript = false, tolerating = "the server responded with a status of 4")
    void fitsWithoutScripts(int width, Page page, Screenshots screenshots) {
        page.setViewportSize(width, 900);
        DevSignIn.asAlice(page, console);

        for (var address : PAGES) {
            page.navigate(console.resolve(address).toString());

            assertFits(page);
            assertThat(page.locator("button:visible").allTextContents())
                    .as("controls that work without scripts")
                    .isSubsetOf("Sign out", "Apply", "Save");
        }
        page.navigate(console.resolve(PAGES.get(0)).toString());
        screenshots.take(String.valueOf(width));
    }

    /** Each menu lies over the page when it is open, and shuts the others. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void fitsAndShutsNobodyOutOfAMenu(int width, Page page, Screenshots screenshots) {
        page.setViewportSize(width, 900);
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve(PAGES.get(1)).toString());

        for (var menu : page.locator(".menu > summary").all()) {
            menu.click();

            assertThat(page.locator(".menu[open]").count()).isEqualTo(1);
            assertFits(page);
            assertThat(Axe.faults(page)).as(menu.textContent()).isEmpty();
            screenshots.take(width + "-" + menu.textContent().strip().replaceAll("\\W+", "-"));
            page.keyboard().press("Escape");
        }
    }

    @Test
    void hearsOfEveryFault(Page page) {
        page.setContent("<title>Faulty</title><img src=''><p style='color: #ccc'>Pale</p>");

        assertThat(Axe.faults(page, "color-contrast"))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
        assertThat(Axe.faults(page))
                .extracting(fault -> fault.replaceFirst(":.*", ""))
                .contains("image-alt", "color-contrast", "html-has-lang");
    }

    /** Rows that the style sheet shows as cards are still table rows for assistive technology. */
    @Test
    @InBrowser(width = 390)
    void staysATableForScreenReadersWhenItShowsCards(Page page) {
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/accounts/demo/jobs?since=24h").toString());
        var tree = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");

        var roles = tree.getAsJsonArray("nodes").asList().stream()
                .map(node -> node.getAsJsonObject().getAsJsonObject("role"))
                .filter(role -> role != null)
                .map(role -> role.get("value").getAsString())
                .toList();

        assertThat(roles).contains("table", "row", "columnheader", "rowheader", "cell");
        assertThat(roles.stream().filter("row"::equals).count())
                .isEqualTo(page.locator("table.jobs tr").count());
    }

    /** A hundred rows: at most 25 KB of compressed HTML, 60 KB with all assets. */
    @Test
    void costsLittleToLookAt(Page page) {
        DevSignIn.asAlice(page, console);
        page.navigate(console.resolve("/accounts/demo/jobs?since=180d").toString());

        var bytes = page.evaluate("""
                () => {
                    const [html] = performance.getEntriesByType('navigation');
                    const others = performance.getEntriesByType('resource');
                    return [html.encodedBodySize, others.reduce((sum, one) => sum + one.encodedBodySize, 0)];
                }""");

        assertThat(page.locator("table.jobs tbody tr").count()).isEqualTo(100);
        assertThat(bytes)
                .asInstanceOf(InstanceOfAssertFactories.list(Integer.class))
                .satisfies(sizes -> {
                    assertThat(sizes.get(0)).isBetween(1_000, 25 * 1024);
                    assertThat(sizes.get(0) + sizes.get(1)).isLessThan(60 * 1024);
                });
    }

    /** The print shows the filter, the time and the address, and no controls. */
    @Test
    void printsWhatWasReadAndWhere(Page page, Screenshots screenshots) {
        DevSignIn.asAlice(page, console);
        page.navigate(
                console.resolve("/accounts/demo/jobs?states=problem&since=30d").toString());

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("main").innerText())
                .contains("Failed, will-retry or aborted jobs", "Read ", "/accounts/demo/jobs?states=problem&since=30d")
                .doesNotContain("Apply", "More", "Share", "Refresh");
        assertThat(page.locator("table.jobs").isVisible()).isTrue();
        screenshots.take("paper");
    }

    private static void assertFits(Page page) {
        var main = page.locator("main").boundingBox();
        var content = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) content).intValue()).isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(main.x + main.width).isLessThanOrEqualTo(page.viewportSize().width);
    }
}
