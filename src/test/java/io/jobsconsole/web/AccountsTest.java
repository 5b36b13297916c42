package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accounts that a visitor may open. */
@QuarkusTest
@TestProfile(ManyAccounts.class)
class AccountsTest {

    private static final String ACCOUNTS = ".overview tbody tr";

    /** Accounts, most of them of {@link ManyAccounts}, that exchange the visitor's token at the sandbox. */
    private static final int EXCHANGED = 8;

    /** Accounts with client credentials: another test may have got their bearer. */
    private static final int SHARED_BY_ALL = 2;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @Test
    void areListedForWhoMaySeeThem() {
        var alice = ConsoleSession.newlySignedInAs("alice").get("/accounts");
        var bob = ConsoleSession.newlySignedInAs("bob").get("/accounts");

        assertThat(alice.heading()).isEqualTo("Accounts");
        assertThat(alice.texts(ACCOUNTS + " th a")).contains("Demo", "Demo, version 2", "Locked", "keyed");
        assertThat(alice.link("Locked")).contains("/accounts/locked");
        assertThat(alice.texts(ACCOUNTS + " th")).contains("Demo 123456");
        assertThat(bob.texts(ACCOUNTS + " th a")).contains("Demo").doesNotContain("Locked");
        assertThat(bob.text(".status")).startsWith(bob.texts(ACCOUNTS).size() + " accounts. Read ");
    }

    /** Each number leads to the list that shows these jobs. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo-v2", "keyed"})
    void tellWhatIsActiveAndWhatWentWrongLately(String account) {
        var alice = ConsoleSession.newlySignedInAs("alice");

        var links = line(alice.get("/accounts"), account).select("td a");

        assertThat(links.eachAttr("href"))
                .containsExactly(
                        "/accounts/" + account + "/jobs?states=active&since=180d",
                        "/accounts/" + account + "/jobs?states=problem&ended=24h");
        for (var link : links) {
            assertThat(alice.get(link.attr("href")).ids()).hasSize(Integer.parseInt(link.text()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-key,            The console’s key was refused, Ask whoever runs this console to replace the key",
        "passed,               The jobs service refused your sign-in, Sign out and in again",
        "for-another-api,      The token service refused this console, Your sign-in is fine",
        "for-another-customer, Not allowed to list jobs, Ask an account administrator",
        "nobody-there,         The service cannot be reached, Your jobs are not affected",
        "no-token-service,     The token service cannot be reached, You stay signed in",
    })
    void failEachByItselfAndSayWhy(String account, String heading, String advice) {
        var page = ConsoleSession.newlySignedInAs("alice").get("/accounts");

        assertThat(page.status()).isEqualTo(200);
        assertThat(line(page, account).select(".fault").text()).isEqualTo(heading);
        assertThat(line(page, account).text()).contains(advice, "not known").doesNotContain("Reachable");
        assertThat(line(page, "demo").text()).contains("Reachable");
        assertThat(page.html().html()).doesNotContain("sandbox-only", "another-key", "eyJ");
    }

    @Test
    void tellAtLeastHowManyWhereAPartWasRead() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var page = ConsoleSession.newlySignedInAs("alice").get("/accounts");

        assertThat(line(page, "demo").select("td a").eachText())
                .hasSize(2)
                .allSatisfy(number -> assertThat(number).startsWith("at least "));
    }

    /** Both lists of an account are read with one bearer. */
    @Test
    void needOneExchangeEach() {
        ConsoleSession.newlySignedInAs("alice").get("/accounts");

        assertThat(Sandbox.requests().getInt("tokenCalls")).isBetween(EXCHANGED, EXCHANGED + SHARED_BY_ALL);
    }

    @Test
    void areNotSentAgainWhileNothingChanges() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var version = alice.raw("/accounts").header("ETag");

        var again = alice.request().header("If-None-Match", version).get("/accounts");

        assertThat(version).startsWith("W/");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(alice.get("/accounts").html().select("#status").attr("data-version"))
                .isEqualTo(version.replaceAll("W/|\"", ""));
    }

    @Test
    void areFoundByPrograms() {
        var bob = ConsoleSession.newlySignedInAs("bob");

        var accounts = bob.request().accept("application/json").get("/accounts").jsonPath();

        assertThat(accounts.getList("accounts.key", String.class))
                .contains("demo", "keyed", "wrong-key")
                .doesNotContain("locked")
                .hasSize(accounts.getInt("count"));
        assertThat(accounts.getBoolean("accounts.find { it.key == 'keyed' }.reachable"))
                .isTrue();
        assertThat(accounts.getString("accounts.find { it.key == 'keyed' }.active.jobs"))
                .endsWith("/accounts/keyed/jobs?states=active&since=180d");
        assertThat(accounts.getBoolean("accounts.find { it.key == 'keyed' }.problems.complete"))
                .isTrue();
        assertThat(accounts.getBoolean("accounts.find { it.key == 'wrong-key' }.reachable"))
                .isFalse();
        assertThat(accounts.getString("accounts.find { it.key == 'wrong-key' }.failure.kind"))
                .isEqualTo("key-refused");
        assertThat(accounts.getString("accounts.find { it.key == 'wrong-key' }.failure.title"))
                .isEqualTo("The console’s key was refused");
        assertThat(accounts.getMap("accounts.find { it.key == 'wrong-key' }")).doesNotContainKeys("active", "problems");
    }

    private static Element line(HtmlPage page, String account) {
        return page.html().select(ACCOUNTS).stream()
                .filter(line -> line.select("th a").attr("href").equals("/accounts/" + account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areOnePageAwayFromEveryPage() {
        var alice = ConsoleSession.newlySignedInAs("alice");

        assertThat(alice.get("/accounts/demo/jobs").link("Switch account")).contains("/accounts");
        assertThat(alice.get("/preferences").link("Accounts")).contains("/accounts");
        assertThat(ConsoleSession.anonymous().get("/signed-out").link("Accounts"))
                .isEmpty();
    }

    /** A link to another account carries no filter. */
    @Test
    void areReachedWithoutAFilter() {
        var page = ConsoleSession.newlySignedInAs("alice").get("/accounts/demo/jobs?states=failed");

        assertThat(page.link("Switch account")).contains("/accounts");
    }

    @Test
    void areRememberedByTheBrowser() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        alice.get("/accounts/keyed/jobs");

        assertThat(alice.raw("/").header("Location")).endsWith("/accounts/keyed/jobs");
        assertThat(alice.raw("/jobs?states=failed").header("Location")).endsWith("/accounts/keyed/jobs?states=failed");
    }

    @Test
    void haveViewsThatStandAsTabsAfterTheOthers() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var list = "/accounts/keyed/jobs";

        var page = alice.get(list);
        var view = alice.get(list + "?states=problem&since=24h");

        assertThat(page.texts(".tabs > a")).endsWith("A long run", "Last day");
        assertThat(page.link("Last day")).contains(list + "?states=problem&since=24h");
        assertThat(page.link("A long run")).contains(list + "?sort=-ran");
        assertThat(page.link("Too old")).isEmpty();
        assertThat(page.texts(".tabs [aria-current]"))
                .singleElement()
                .asString()
                .startsWith("All");
        assertThat(view.texts(".tabs > [aria-current]")).last().isEqualTo("Last day");
        assertThat(alice.get(list + "?states=problem&since=25h").texts(".tabs > [aria-current]"))
                .doesNotContain("Last day");
        assertThat(alice.get(list + "?view=timeline").link("Last day"))
                .contains(list + "?states=problem&since=24h&view=timeline");
        assertThat(alice.get("/accounts/own/jobs").link("Last day")).isEmpty();
    }

    /** Version 1 tells no names, so the configuration may. */
    @Test
    void haveNamesForTheirCorpora() {
        var alice = ConsoleSession.newlySignedInAs("alice");

        var corpora = alice.get("/accounts/keyed/corpora");

        assertThat(corpora.link("Support tickets (7)")).contains("/accounts/keyed/jobs?corpus=7&since=180d");
        assertThat(corpora.texts(".corpora th")).contains("42").noneMatch(name -> name.contains("Of no job"));
        assertThat(alice.get("/accounts/keyed/jobs?corpus=7&since=180d").texts("table.jobs td:nth-child(3) bdi"))
                .contains("Support tickets (7)");
        assertThat(alice.get("/accounts/own/corpora").texts(".corpora th")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked", "nope", "<script>", "../locked", ""})
    void areNotRememberedWhereTheyAreNotOpen(String account) {
        var bob = ConsoleSession.newlySignedInAs("bob").with(ConsoleSession.named("account"), account);

        assertThat(bob.raw("/").header("Location")).endsWith("/accounts/at-a-resource/jobs");
    }

    /** Page, data, file and job get the same answer, apart from request id and time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/{account}/jobs",
                "/accounts/{account}/jobs?states=faild",
                "/accounts/{account}/jobs/job_1",
                "/accounts/{account}/jobs.csv",
                "/accounts/{account}/jobs.json",
            })
    void answerAsIfTheyDidNotExistToWhomTheyAreNotOpen(String address) {
        var bob = ConsoleSession.newlySignedInAs("bob");
        for (var type : new String[] {"text/html", "application/json", "text/csv"}) {
            var locked = bob.request().accept(type).get(address.replace("{account}", "locked"));
            var missing = bob.request().accept(type).get(address.replace("{account}", "missin"));

            assertThat(locked.statusCode()).isEqualTo(404);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(comparable(locked.asString()).replace("locked", "missin"))
                    .isEqualTo(comparable(missing.asString()));
            assertThat(locked.headers().asList().stream().map(header -> header.getName()))
                    .containsExactlyElementsOf(missing.headers().asList().stream()
                            .map(header -> header.getName())
                            .toList());
        }
        assertThat(Sandbox.calls()).isZero();
    }

    private static String comparable(String answer) {
        return answer.replaceAll("[0-9a-f]{12}", "number").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }
}
