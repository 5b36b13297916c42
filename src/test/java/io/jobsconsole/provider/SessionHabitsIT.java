package io.jobsconsole.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.browser.InBrowser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions of a packaged console at a provider whose habits differ from Keycloak's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionHabitsIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private TestProvider provider;
    private OneJobApi api;
    private PackagedConsole console;

    @BeforeAll
    void start() throws Exception {
        provider = TestProvider.with(Habit.REVOKES);
        api = new OneJobApi();
        var settings = provider.settings(port);
        settings.putAll(api.account("main"));
        console = PackagedConsole.start(settings);
        console.port();
    }

    @AfterAll
    void end() throws Exception {
        console.close();
        api.close();
        provider.close();
    }

    @BeforeEach
    void mend() {
        provider.has();
        provider.acceptsSignIns();
    }

    // --- A provider that leads its visitors over another origin

    @Test
    @InBrowser
    void appliesAFilterAfterTheSessionEnded(Page page) {
        appliesAFilter(page);
    }

    @Test
    @InBrowser(javaScript = false)
    void appliesAFilterAfterTheSessionEndedWithoutJavaScript(Page page) {
        appliesAFilter(page);
    }

    private void appliesAFilter(Page page) {
        open(page, JOBS);
        page.context().clearCookies();

        page.getByLabel("Completed").check();
        press(page, "Apply");

        page.waitForURL("**/accounts/main/jobs?*states=completed*");
        assertThat(page.locator("table.jobs tbody tr")).hasCount(1);
        assertLedOverTheBroker("/authorize");
    }

    /** The console itself redirects this form before it leads to the provider. */
    @Test
    @InBrowser(javaScript = false)
    void appliesATimeAfterTheSessionEnded(Page page) {
        open(page, JOBS);
        page.context().clearCookies();

        var time = Instant.now().minus(Duration.ofDays(10)).toString().substring(0, 16);
        page.locator("#since_at").fill(time);
        press(page, "Apply");

        page.waitForURL("**/accounts/main/jobs?*since=" + time + "Z*");
        assertLedOverTheBroker("/authorize");
    }

    @Test
    @InBrowser(tolerating = "status of 400")
    void correctsAFilterAfterTheSessionEnded(Page page) {
        open(page, "/accounts/main/jobs?corpus=abc");
        page.context().clearCookies();

        page.locator("#corpus").fill("7");
        press(page, "Apply");

        page.waitForURL("**/accounts/main/jobs?*corpus=7*");
        assertLedOverTheBroker("/authorize");
    }

    @Test
    @InBrowser
    void savesPreferencesAfterTheSessionEnded(Page page) {
        savesPreferences(page);
    }

    @Test
    @InBrowser(javaScript = false)
    void savesPreferencesAfterTheSessionEndedWithoutJavaScript(Page page) {
        savesPreferences(page);
    }

    private void savesPreferences(Page page) {
        open(page, "/preferences?back=/help/links");
        page.context().clearCookies();

        page.locator("#tz").fill("Asia/Kolkata");
        press(page, "Save");

        page.waitForURL("**/help/links");
        assertThat(page.locator("footer")).containsText("Times in Asia/Kolkata.");
        assertLedOverTheBroker("/authorize");
    }

    @Test
    @InBrowser
    void signsOut(Page page) {
        signsOutFrom(page, JOBS);
    }

    @Test
    @InBrowser(javaScript = false)
    void signsOutWithoutJavaScript(Page page) {
        signsOutFrom(page, "/accounts/main/jobs/job_1");
    }

    private void signsOutFrom(Page page, String address) {
        open(page, address);

        press(page, "Sign out");

        page.waitForURL("**/signed-out?*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are signed out");
        assertThat(page.locator("main table, main dl")).hasCount(0);
        assertLedOverTheBroker("/end-session");
    }

    private void open(Page page, String address) {
        provider.has(Habit.BROKERS);
        page.navigate(origin + address);
        assertThat(page).hasURL(origin + address);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void assertLedOverTheBroker(String endpoint) {
        var calls = provider.calls(endpoint);
        assertThat(calls.get(calls.size() - 1).parameters()).containsEntry("passed", "1");
    }
}
