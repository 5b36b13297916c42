package io.jobsconsole.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.browser.Screenshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main tasks of an administrator: a real browser, a real Keycloak, the console and its sandbox. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
@InBrowser
class ConsoleIT {

    @TestHTTPResource("/accounts/demo/jobs?since=30d&limit=25")
    String list;

    @Test
    void bringsTheVisitorFromTheLinkThroughThePagesToTheSignOut(Page page, Screenshots screenshots) {
        walkThrough(page, screenshots, "1280-light");
    }

    @Test
    @InBrowser(width = 390, height = 844, colorScheme = ColorScheme.DARK)
    void doesTheSameOnAPhone(Page page, Screenshots screenshots) {
        walkThrough(page, screenshots, "390-dark");
    }

    @Test
    @InBrowser(width = 390, height = 844, javaScript = false)
    void needsNoJavaScript(Page page, Screenshots screenshots) {
        walkThrough(page, screenshots, "390-light-without-scripts");
    }

    @Test
    void filtersByTheForm(Page page) {
        signIn(page);

        openFilter(page);
        page.getByLabel("Failed", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Created since").selectOption("180d");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/accounts/demo/jobs\\?states=failed&since=180d&limit=25$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Failed jobs created in the last 180 days");
        for (var state : page.locator(".badge").allTextContents()) {
            assertThat(state).isEqualTo("Failed");
        }
    }

    /** Filter, open a job, back, next page, previous page, sign out. */
    @Test
    void doesEverythingByTheKeyboardAlone(Page page) {
        signIn(page);
        reach(page, ".filter-box > summary");
        page.keyboard().press("Enter");
        reach(page, "#states input[value=completed]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("states=completed&since=30d&limit=25$"));
        var list = page.url();

        reach(page, "table.jobs a.row");
        page.keyboard().press("Enter");
        assertThat(page.locator(".state .badge")).hasText("Completed");
        reach(page, ".back a");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(list);

        reach(page, ".pages a[rel=next]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pages")).containsText("Page 2");
        reach(page, ".pages a[rel=prev]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pages")).containsText("Page 1");

        reach(page, ".visitor-menu > summary");
        page.keyboard().press("Enter");
        reach(page, ".session button");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are signed out");
    }

    /** From the list to a text for a ticket: four steps at most. */
    @Test
    void followsAFailedJobToATextForATicket(Page page, Screenshots screenshots) {
        signIn(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Problems"))
                .click();
        page.locator("tr[data-state=failed] a.row").first().click();
        page.locator("details:has(#support) > summary").click();
        page.locator("#support").focus();
        page.keyboard().press("ControlOrMeta+a");

        var text = (String) page.evaluate("getSelection().toString() || document.activeElement.value.substring("
                + "document.activeElement.selectionStart, document.activeElement.selectionEnd)");
        assertThat(text).contains("Failed", page.url(), "State: JOB_STATE__FAILED", "Account: Demo (123456)");
        screenshots.take("job");
    }

    @Test
    void handsOutTheListAsAFile(Page page) throws Exception {
        signIn(page);
        page.locator(".share summary").click();

        var file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("CSV").setExact(true))
                .click());

        assertThat(file.suggestedFilename()).matches("jobs-123456-any-\\d{8}T\\d{6}Z\\.csv");
        assertThat(new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("\ufeffid,type,state,corpus_ids,created_utc,")
                .contains(page.locator("table.jobs .id").first().textContent());
        assertThat(page).hasURL(list);
    }

    /** Presses Tab until the element has the focus, like a keyboard user. */
    private static void reach(Page page, String selector) {
        for (var presses = 0; presses < 400; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Nobody gets to " + selector + " by the keyboard");
    }

    /**
     * Chromium applies form-action to redirects: if the policy did not name the provider, the form would have no
     * effect.
     */
    @Test
    void leadsToTheSignInAndBackWhenTheFilterIsAppliedAfterTheSessionEnded(Page page) {
        signIn(page);
        page.context().clearCookies();

        openFilter(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        typePassword(page);

        assertThat(page).hasURL(list);
        assertThat(rows(page)).hasCount(25);
    }

    @Test
    @InBrowser(tolerating = "status of 400")
    void keepsWhatWasTypedWhenItIsWrong(Page page, Screenshots screenshots) {
        signIn(page);

        openFilter(page);
        page.getByLabel("Corpus IDs").fill("7, abc");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Please correct the filter");
        assertThat(page.getByLabel("Corpus IDs")).hasValue("7, abc");
        assertThat(page.locator(".problems")).containsText("“abc” is not a corpus number");
        screenshots.take("wrong-value");
    }

    private void walkThrough(Page page, Screenshots screenshots, String name) {
        signIn(page);
        assertThat(page).hasURL(list);
        assertThat(page.locator(".visitor")).hasText("Alice Adams");
        assertThat(rows(page)).hasCount(25);
        assertNoSidewaysScroll(page);
        screenshots.take("jobs-" + name);
        var first = rows(page).first().locator(".id").textContent();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page"))
                .click();

        assertThat(page.locator(".pages")).containsText("Page 2");
        assertThat(page).hasURL(Pattern.compile("since=30d&limit=25&page=2&pageKey="));
        assertThat(rows(page)).hasCount(25);
        assertThat(page.locator("main")).not().containsText(first);

        page.locator(".visitor-menu > summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/signed-out(\\?state=[^&]+)?$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are signed out");
        page.navigate(list);
        assertThat(page.locator("#username")).isVisible();
    }

    private void signIn(Page page) {
        page.navigate(list);
        typePassword(page);
    }

    private static void typePassword(Page page) {
        page.locator("#username").fill("alice");
        page.locator("#password").fill("alice");
        page.locator("#kc-login").click();
    }

    private static void openFilter(Page page) {
        page.locator(".filter-box > summary").click();
    }

    private static Locator rows(Page page) {
        return page.locator("table.jobs tbody tr");
    }

    private static void assertNoSidewaysScroll(Page page) {
        var main = page.locator("main").boundingBox();
        assertThat(main.x + main.width).isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(page.locator("table.jobs").boundingBox().width).isLessThanOrEqualTo(main.width);
    }
}
