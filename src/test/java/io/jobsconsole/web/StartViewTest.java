package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Open the console like this" keeps a list for an account in a cookie, by plain forms. */
@QuarkusTest
class StartViewTest {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final String FAILED = "states=failed&since=24h";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void opensTheConsoleAndTheAccountButNoOtherAddress() {
        var kept = press(alice.get(JOBS + "?" + FAILED), "Open the console like this");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).isEqualTo(JOBS + "?" + FAILED);
        assertThat(kept.header("Set-Cookie").toLowerCase()).contains("httponly", "samesite=lax");
        assertThat(alice.raw("/").header("Location")).endsWith(JOBS + "?" + FAILED);
        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS + "?" + FAILED);
        assertThat(alice.get("/accounts").link("Demo")).contains("/accounts/demo");
        assertThat(alice.get(JOBS).heading()).startsWith("All jobs");
        assertThat(alice.raw("/accounts/demo-v2").header("Location")).isEqualTo("/accounts/demo-v2/jobs");
    }

    @Test
    void keepsOneListForEachAccount() {
        press(alice.get(JOBS + "?" + FAILED), "Open the console like this");
        press(alice.get("/accounts/demo-v2/jobs?corpus=docs,wiki_en&view=timeline"), "Open the console like this");
        press(alice.get(JOBS + "?states=active"), "Open the console like this");

        assertThat(alice.raw("/").header("Location")).endsWith(JOBS + "?states=active");
        assertThat(alice.raw("/accounts/demo-v2").header("Location"))
                .isEqualTo("/accounts/demo-v2/jobs?corpus=docs,wiki_en&view=timeline");
        assertThat(alice.raw("/").header("Location"))
                .endsWith("/accounts/demo-v2/jobs?corpus=docs,wiki_en&view=timeline");
    }

    @Test
    void isRemovedWhereItIsShown() {
        press(alice.get(JOBS + "?" + FAILED), "Open the console like this");
        var shown = alice.get(JOBS + "?" + FAILED);

        press(shown, "Open it with all jobs");

        assertThat(shown.text(".share")).contains("This browser opens the account with this list.");
        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS);
        assertThat(alice.get(JOBS).html().select("form[action$=/start]")).isEmpty();
    }

    @Test
    void isRemovedOnThePageOfPreferences() {
        press(alice.get(JOBS + "?" + FAILED), "Open the console like this");
        var preferences = alice.get("/preferences");

        var removed = press(preferences, "Open Demo (123456) with all jobs");

        assertThat(preferences.link("Failed · last 24 hours")).contains(JOBS + "?" + FAILED);
        assertThat(removed.header("Location")).isEqualTo("/preferences");
        assertThat(alice.get("/preferences").html().select(".starts")).isEmpty();
        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS);
    }

    @Test
    void isKeptAsTheFirstPageOfACanonicalAddress() {
        var second = alice.get(
                alice.get(JOBS + "?since=30d&limit=25").link("Next page").orElseThrow());

        assertThat(press(second, "Open the console like this").header("Location"))
                .isEqualTo(JOBS + "?since=30d&limit=25");
        assertThat(keep(alice, "demo", "since=24h&states=failed,retrying,aborted&utm_source=x")
                        .header("Location"))
                .isEqualTo(JOBS + "?states=problem&since=24h");
    }

    @Test
    void isSeenByAPageThatIsReadAgain() {
        var before = alice.raw(JOBS + "?" + FAILED).header("ETag");
        press(alice.get(JOBS + "?" + FAILED), "Open the console like this");

        assertThat(alice.raw(JOBS + "?" + FAILED).header("ETag")).isNotEqualTo(before);
    }

    /** Stored by an older console, written by somebody else, or with a first day that is too long ago by now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "since%3D2020-01-01",
                "states%3Dfaild",
                "view%3Dpicture",
                "corpus%3Ddocs",
                "states%3D%3Cscript%3E",
                "until%3D400d",
            })
    void leadsToAllJobsWithANoticeWhereItIsNotValidAnyMore(String view) {
        alice.with(ConsoleSession.named("start"), "demo:" + view);

        var page = alice.open("/accounts/demo");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).startsWith("All jobs");
        assertThat(page.text(".notice"))
                .contains("The list with which this account should open is not valid any more. You see all jobs.");
        assertThat(alice.open("/").heading()).startsWith("All jobs");
        var preferences = alice.get(page.link("Remove it").orElseThrow());
        assertThat(preferences.text(".starts")).contains("Demo (123456): not valid any more");
        press(preferences, "Open Demo (123456) with all jobs");
        assertThat(alice.open("/accounts/demo").text(".notice")).doesNotContain("should open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "|||", ":::|demo:%|x:y", "locked:states%3Dfailed"})
    void isNothingWhereTheCookieIsNonsense(String cookie) {
        alice.with(ConsoleSession.named("start"), cookie);

        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS);
        assertThat(alice.get(JOBS).text(".notice")).doesNotContain("should open");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "X-Nothing, x",
    })
    void isKeptForNoOtherSite(String header, String value) {
        var answer =
                alice.request().header(header, value).formParam("view", FAILED).post("/accounts/demo/start");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void isNoneOfAnAccountThatTheVisitorMayNotSee() {
        var bob = ConsoleSession.signedInAs("bob")
                .with(ConsoleSession.named("account"), "locked")
                .with(ConsoleSession.named("start"), "locked:states%3Dfailed");

        assertThat(bob.raw("/").header("Location")).doesNotContain("locked", "states");
        assertThat(bob.get("/accounts/locked").status()).isEqualTo(404);
        assertThat(bob.get("/preferences").html().select(".starts")).isEmpty();
        assertThat(keep(bob, "locked", FAILED).statusCode()).isEqualTo(404);
        assertThat(keep(bob, "missing", FAILED).statusCode()).isEqualTo(404);
    }

    @Test
    void isRefusedWhereItIsNoListOrTooLong() {
        assertThat(keep(alice, "demo", "states=faild").statusCode()).isEqualTo(400);
        assertThat(keep(alice, "demo", "job=" + "%C3%A4".repeat(200)).statusCode())
                .isEqualTo(400);
        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS);
    }

    @Test
    void isForgottenFirstWhereThereIsNoRoomForAnother() {
        keep(alice, "demo", FAILED);
        keep(alice, "locked", "job=" + "x".repeat(490));
        keep(alice, "demo-v2", "job=" + "y".repeat(490));

        assertThat(alice.raw("/accounts/demo").header("Location")).isEqualTo(JOBS);
        assertThat(alice.raw("/accounts/demo-v2").header("Location")).contains("yyy");
    }

    /** Submits the form of a button like a browser. */
    private Response press(HtmlPage page, String button) {
        var form = page.html().select("button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow()
                .closest("form");
        assertThat(form.attr("method")).isEqualTo("post");
        var request = alice.request().urlEncodingEnabled(true).header("Sec-Fetch-Site", "same-origin");
        form.select("input").forEach(input -> request.formParam(input.attr("name"), input.val()));
        return request.post(form.attr("action"));
    }

    private static Response keep(ConsoleSession visitor, String account, String view) {
        return visitor.request()
                .urlEncodingEnabled(true)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("view", view)
                .post("/accounts/" + account + "/start");
    }
}
