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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job as an admin does it: a real browser, a real Keycloak, the console and its sandbox. */
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

    /** Chromium holds form-action against redirects: without the provider in it, the form would do nothing at all. */
    @Test
    void leadsToTheSignInAndBackWhenTheFilterIsAppliedAfterTheSessionEnded(Page page) {
        signIn(page);
        page.context().clearCookies();

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

    private static Locator rows(Page page) {
        return page.locator("table.jobs tbody tr");
    }

    private static void assertNoSidewaysScroll(Page page) {
        var main = page.locator("main").boundingBox();
        assertThat(main.x + main.width).isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(page.locator("table.jobs").boundingBox().width).isLessThanOrEqualTo(main.width);
    }
}
