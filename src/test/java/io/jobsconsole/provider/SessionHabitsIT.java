package io.jobsconsole.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions of a packaged console at a provider whose habits differ from Keycloak's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionHabitsIT {

    private static final String PAGE = "/preferences";
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
        provider.has(Habit.REVOKES);
        provider.has(TestProvider.Trouble.NONE);
        provider.tokensSay(Map.of(), Map.of());
        provider.tokensLive(Duration.ofMinutes(5));
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

        openMenu(page, ".filter-box");
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

        openMenu(page, ".filter-box");
        var time = Instant.now().minus(Duration.ofDays(10)).toString().substring(0, 16);
        page.locator("#since_at").fill(time);
        press(page, "Apply");

        page.waitForURL("**/accounts/main/jobs?*since=" + time + "Z*");
        assertThat(page.locator(".status")).isVisible();
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
        assertThat(page.locator(".status")).isVisible();
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

        openMenu(page, ".visitor-menu");
        press(page, "Sign out");

        page.waitForURL("**/signed-out?*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are signed out");
        assertThat(page.locator("main table, main dl")).hasCount(0);
        assertLedOverTheBroker("/end-session");
    }

    // --- Sessions without a name of the provider's, whose refresh tokens the provider does not end

    static Stream<List<Habit>> habits() {
        return Stream.of(
                List.of(),
                List.of(Habit.NO_SID),
                List.of(Habit.NO_SID, Habit.SINGLE_USE_REFRESH_TOKENS),
                List.of(Habit.NO_SID, Habit.NO_REFRESH_TOKEN),
                List.of(Habit.NO_SID, Habit.OPAQUE_ACCESS_TOKENS));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void letsNoCopyOfACookieInAfterASignOut(List<Habit> habits) {
        provider.has(with(Habit.REVOKES, habits));
        provider.tokensLive(Duration.ofSeconds(50));
        var alice = signedIn();
        var early = alice.copy();
        assertThat(alice.raw(origin + PAGE).statusCode()).isEqualTo(200);
        var late = alice.copy();
        var revoked = provider.calls("/revoke").size();

        signOut(alice);

        var renewals = provider.renewals();
        for (var copy : List.of(early, late)) {
            assertThat(copy.raw(origin + PAGE).statusCode()).isEqualTo(302);
        }
        assertThat(provider.renewals()).isEqualTo(renewals);
        // A provider that names its sessions ends their refresh tokens at its own sign-out.
        if (habits.contains(Habit.NO_SID) && !habits.contains(Habit.NO_REFRESH_TOKEN)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(provider.calls("/revoke")).hasSize(revoked + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestProvider.Trouble.class,
            names = {"HANGS", "RESETS", "FAILS", "BABBLES", "REDIRECTS"})
    void signsOutWhateverTheRevocationAnswers(TestProvider.Trouble trouble) {
        provider.has(Habit.REVOKES, Habit.NO_SID);
        var alice = signedIn();
        var copy = alice.copy();

        provider.has(trouble);
        var signOut = signOut(alice);

        assertThat(HtmlPage.of(signOut).heading()).isEqualTo("You are signed out of this console");
        provider.has(TestProvider.Trouble.NONE);
        assertThat(copy.raw(origin + PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void leavesTheOtherSessionsOfAVisitorAlone() {
        provider.has(Habit.REVOKES, Habit.NO_SID);
        var alice = signedIn();
        var elsewhere = signedIn();

        signOut(alice);

        assertThat(elsewhere.raw(origin + PAGE).statusCode()).isEqualTo(200);
    }

    // --- Renewals that bring no new ID token

    static Stream<List<Habit>> fruitlessRenewals() {
        return Stream.of(
                List.of(Habit.RENEWS_WITHOUT_ID_TOKEN),
                List.of(Habit.RENEWS_WITHOUT_ID_TOKEN, Habit.NO_SID),
                List.of(Habit.RENEWS_WITHOUT_ID_TOKEN, Habit.SINGLE_USE_REFRESH_TOKENS),
                List.of(Habit.RENEWS_WITHOUT_ID_TOKEN, Habit.OPAQUE_ACCESS_TOKENS),
                List.of(Habit.RENEWS_WITH_OLD_ID_TOKEN));
    }

    /** The session ends with its ID token in any case. */
    @ParameterizedTest
    @MethodSource("fruitlessRenewals")
    void asksOnceForARenewalThatBringsNoIdToken(List<Habit> habits) {
        provider.has(with(Habit.REVOKES, habits));
        provider.tokensLive(Duration.ofSeconds(50));
        var beforeThisSecond = Instant.now().minusSeconds(10).getEpochSecond();
        provider.tokensSay(Map.of("iat", beforeThisSecond), Map.of());
        var asked = provider.renewals();
        var alice = signedIn();
        var copy = alice.copy();

        for (var tab : List.of(alice, copy, alice)) {
            assertThat(tab.raw(origin + JOBS).statusCode()).isEqualTo(200);
        }

        assertThat(provider.renewals() - asked).isEqualTo(1);
        var revoked = provider.calls("/revoke").size();
        signOut(alice);
        assertThat(copy.raw(origin + JOBS).statusCode()).isEqualTo(302);
        if (habits.contains(Habit.NO_SID)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(provider.calls("/revoke")).hasSize(revoked + 1));
        }
    }

    @Test
    void goesOnToAskAProviderThatRenewsTheIdToken() {
        provider.tokensLive(Duration.ofSeconds(50));
        var alice = signedIn();
        var asked = provider.renewals();

        alice.raw(origin + JOBS);
        alice.raw(origin + JOBS);

        assertThat(provider.renewals() - asked).isEqualTo(2);
    }

    // --- Tokens that would not fit into cookies

    static Stream<Map<String, Object>> claims() {
        var many = IntStream.range(0, 400)
                .mapToObj(number -> "role-" + number * 1_234_567)
                .toList();
        return Stream.of(
                Map.of("roles", many),
                Map.of("realm_access", Map.of("roles", many)),
                Map.of("picture", "x".repeat(12_000)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void saysWhatIsTooLargeForASession(Map<String, Object> claims) {
        provider.tokensSay(claims, claims);

        saysWhatIsTooLarge(claims.keySet().iterator().next());
    }

    @Test
    void saysThatGroupsAreTooManyForASession() {
        provider.has(Habit.REVOKES, Habit.MANY_GROUPS);

        saysWhatIsTooLarge("groups");
    }

    private void saysWhatIsTooLarge(String claim) {
        var alice = ConsoleSession.anonymous();

        var page = Arrival.of(alice, origin + PAGE).page();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("Your sign-in takes too much room");
        assertThat(page.text("details")).contains("id_token", "characters, most of them in the claim " + claim);
        assertThat(alice.cookies()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(alice.raw(origin + "/signed-out").statusCode()).isEqualTo(200);
        assertThat(console.output()).contains("(jobs-console.session-limit)", "(" + claim + ")");
    }

    /** Two tokens of 5 KB would take 14 KB, and no account of this console uses the access token. */
    @Test
    void keepsOnlyTheTokensThatSomebodyUses() {
        var some = IntStream.range(0, 80)
                .mapToObj(group -> new UUID(group, group).toString())
                .toList();
        provider.tokensSay(Map.of("groups", some), Map.of("groups", some));

        var alice = signedIn();

        assertThat(alice.raw(origin + JOBS).statusCode()).isEqualTo(200);
        assertThat(alice.cookieHeader()).hasSizeLessThan(10_500);
    }

    // --- A provider that refuses a sign-in

    @ParameterizedTest
    @CsvSource({
        "access_denied, User is not assigned to the client application.",
        "login_required, ''",
        "temporarily_unavailable, Try later",
        "consent_required, one%0Atwo",
    })
    void logsWhyASignInWasRefused(String error, String description) {
        provider.refusesSignIns(error, description.replace("%0A", "\n"));
        var alice = ConsoleSession.anonymous();

        var page = Arrival.of(alice, origin + JOBS).page();

        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.text("details")).contains(error, description.replace("%0A", " "));
        assertThat(page.link("Sign in")).contains(JOBS);
        assertThat(console.output())
                .contains("The sign-in provider refused a sign-in: " + error)
                .contains(description.replace("%0A", " "));
    }

    /** The last call of a sign-in is between the console and the provider. */
    @ParameterizedTest
    @CsvSource({
        "invalid_client, Client secret expired, invalid_client: Client secret expired",
        "invalid_client, '', invalid_client",
        "server_error, <b>down</b>, server_error: <b>down</b>",
        "'', no error, ''",
    })
    void saysWhyTheProviderGaveNoTokens(String error, String description, String shown) {
        var page = atTheLastCall(() -> provider.refusesSignIns(error, description));

        assertThat(page.text("details")).contains(shown).contains("Request");
        assertThat(console.output()).contains(description);
    }

    @Test
    void showsOnlyTheBeginningOfALongReason() {
        var page = atTheLastCall(() -> provider.refusesSignIns("invalid_client", "long ".repeat(1_000)));

        assertThat(page.text("details")).contains("long long").hasSizeLessThan(600);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestProvider.Trouble.class,
            names = {"FAILS", "BABBLES", "IS_EMPTY"})
    void needsNoReasonOfTheProvider(TestProvider.Trouble trouble) {
        var page = atTheLastCall(() -> provider.has(trouble));

        assertThat(page.text("details")).doesNotContain("html", "{");
    }

    private HtmlPage atTheLastCall(Runnable change) {
        var alice = ConsoleSession.anonymous();
        var asked = URI.create(alice.raw(origin + JOBS).header("Location"));
        var callback = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(asked)
                .header("Location");
        provider.has(TestProvider.Trouble.REFUSES_GRANTS);
        change.run();

        var page = HtmlPage.of(alice.raw(callback));

        assertThat(page.heading()).isEqualTo("Sign-in did not succeed");
        assertThat(page.link("Sign in")).contains(JOBS);
        return page;
    }

    private static Habit[] with(Habit habit, List<Habit> others) {
        return Stream.concat(Stream.of(habit), others.stream()).toArray(Habit[]::new);
    }

    private ConsoleSession signedIn() {
        var alice = ConsoleSession.anonymous();
        assertThat(Arrival.of(alice, origin + PAGE).status()).isEqualTo(200);
        return alice;
    }

    private Response signOut(ConsoleSession visitor) {
        return visitor.request().header("Origin", origin).post(origin + "/logout");
    }

    private void open(Page page, String address) {
        provider.has(Habit.REVOKES, Habit.BROKERS);
        page.navigate(origin + address);
        assertThat(page).hasURL(origin + address);
    }

    private static void openMenu(Page page, String menu) {
        page.locator(menu + " > summary").click();
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
