package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accounts that a visitor may open. */
@QuarkusTest
@TestProfile(ManyAccounts.class)
class AccountsTest {

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @Test
    void areListedForWhoMaySeeThem() {
        var alice = ConsoleSession.newlySignedInAs("alice").get("/accounts");
        var bob = ConsoleSession.newlySignedInAs("bob").get("/accounts");

        assertThat(alice.heading()).isEqualTo("Accounts");
        assertThat(alice.texts("ul.accounts a")).contains("Demo", "Demo, version 2", "Locked", "keyed");
        assertThat(alice.link("Locked")).contains("/accounts/locked");
        assertThat(alice.text("ul.accounts")).contains("Demo 123456");
        assertThat(bob.texts("ul.accounts a")).contains("Demo").doesNotContain("Locked");
        assertThat(Sandbox.calls()).isZero();
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
