package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.JobState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help pages, whose examples must work as they say. */
@QuarkusTest
class HelpTest {

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void leadsByLiveExamplesIntoTheAccountOneComesFrom(String jobs) {
        var help = alice.from(
                "http://localhost:" + RestAssured.port + jobs,
                alice.get(jobs).link("How links work").orElseThrow());
        var examples = help.html().select(".examples a").eachAttr("href");

        assertThat(help.heading()).isEqualTo("How links work");
        assertThat(examples).hasSizeGreaterThan(5);
        for (var example : examples) {
            var page = alice.get(example);
            assertThat(example).startsWith(jobs);
            assertThat(page.status()).isEqualTo(200);
            assertThat(help.html()
                            .select(".examples li:has(a[href='" + example + "'])")
                            .text())
                    .contains(page.heading());
        }
    }

    @Test
    void namesEveryWordForAState() {
        assertThat(alice.get("/help/links").texts(".help dt"))
                .containsAll(
                        Arrays.stream(JobState.values()).map(JobState::word).toList());
    }

    @Test
    void namesTheKeys() {
        assertThat(alice.get(alice.get("/accounts/demo/jobs").link("Keys").orElseThrow())
                        .texts("kbd"))
                .contains("Tab", "Enter", "Space");
    }

    @Test
    void hasRulesForTheAccountOneComesFrom() {
        var help = alerts("/accounts/demo-v2/jobs");

        assertThat(help.text("main")).contains("looks at the jobs of Demo, version 2 only for visitors");
        assertThat(help.html().select("#setting").val()).isEqualTo("jobs-console.accounts.demo-v2.watch=60s");
        assertThat(help.text("#rules"))
                .startsWith("groups:")
                .contains(
                        "alert: JobFailed",
                        "account=\"demo-v2\"",
                        "http://localhost:" + RestAssured.port + "/accounts/")
                .doesNotContain("account=~", "example.com");
    }

    /** The console reads such jobs with each visitor's token, and has none of its own. */
    @Test
    void saysWhereThereCanBeNoAlerts() {
        var help = alerts("/accounts/demo/jobs");

        assertThat(help.text("main")).contains("The jobs of Demo are read in the name of each visitor");
        assertThat(help.html().select("#rules, #setting")).isEmpty();
    }

    private HtmlPage alerts(String jobs) {
        return alice.from(
                "http://localhost:" + RestAssured.port + jobs,
                alice.get(jobs).link("Alerts").orElseThrow());
    }

    @Test
    void isForWhoIsSignedIn() {
        assertThat(ConsoleSession.anonymous().raw("/help/links").statusCode()).isEqualTo(302);
        assertThat(ConsoleSession.anonymous().get("/signed-out").link("Keys")).isEmpty();
    }

    @Test
    void isFollowedByTheWayBackAfterASignOut() {
        var list = "/accounts/demo/jobs?states=failed&since=24h";
        var bob = ConsoleSession.newlySignedInAs("bob");
        bob.request()
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "http://localhost:" + RestAssured.port + list)
                .post("/logout");

        var signedOut = bob.get("/signed-out");

        assertThat(signedOut.text("main")).contains("After signing in you come back to " + list);
        assertThat(signedOut.link("Sign in")).contains(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%", "%2Fcallback", "x"})
    void comesBackNowhereElse(String planted) {
        var page = HtmlPage.of(ConsoleSession.anonymous()
                .request()
                .cookie(ConsoleSession.named("back"), planted)
                .get("/signed-out"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.link("Sign in")).contains("/");
    }
}
