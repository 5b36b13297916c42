package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links between the pages of a list, forwards and backwards, also if a link is old or damaged. */
@QuarkusTest
class PagingTest {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final String LIST = JOBS + "?since=30d&limit=25";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @Test
    void saysWhichJobsALaterPageHolds() {
        var pages = alice.pages(LIST);

        assertThat(pages.get(1).text(".status"))
                .matches(
                        "Jobs 26–50, page 2 of the list read \\d\\d:\\d\\d:\\d\\d UTC, just now\\. There may be more\\."
                                + " Check these jobs again Start again");
        assertThat(pages.get(1).link("Start again")).contains(LIST);
        assertThat(pages.get(1).title()).isEqualTo("All jobs, last 30 days · Page 2 · Jobs · Demo");
    }

    @Test
    void leadsBackWithoutTheServerRememberingAnything() {
        var pages = alice.pages(LIST);

        var second = alice.get(pages.get(2).link("Previous page").orElseThrow());
        var first = alice.get(second.link("Previous page").orElseThrow());

        assertThat(second.ids()).isEqualTo(pages.get(1).ids());
        assertThat(first.ids()).isEqualTo(pages.get(0).ids());
    }

    @Test
    void walksBackWhenTheTrailIsLost() {
        var pages = alice.pages(LIST);
        var fourth = alice.get(pages.get(2).link("Next page").orElseThrow().replaceAll("&trail=[^&]*", ""));
        var previous = fourth.link("Previous page").orElseThrow();

        assertThat(fourth.ids()).isEqualTo(pages.get(3).ids());
        assertThat(previous).doesNotContain("pageKey").contains("&page=3&asOf=");
        var third = alice.open(previous);
        assertThat(third.ids()).isEqualTo(pages.get(2).ids());
        assertThat(third.text(".status")).startsWith("Jobs 51–75, page 3 of the list");
    }

    @Test
    void leadsToThePageThatItWalkedTo() {
        var answer = alice.get(LIST + "&page=3");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().getValue("Location"))
                .contains("&page=3&pageKey=")
                .contains("&trail=");
        assertThat(Sandbox.calls()).isEqualTo(2);
    }

    @Test
    void saysWhenAListHasNoSuchPage() {
        var page = alice.get(JOBS + "?since=24h&page=9");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("Page 9 was not found");
        assertThat(page.link("First page")).contains(JOBS + "?since=24h");
    }

    @Test
    void walksNoFurtherThanTwentyPages() {
        assertThat(alice.get(LIST + "&page=22").status()).isEqualTo(404);
        assertThat(Sandbox.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "x", "1e3", "99999999999"})
    void takesNoNonsenseForAPage(String number) {
        assertThat(alice.get(LIST + "&page=" + number).headers().getValue("Location"))
                .endsWith(LIST);
        assertThat(Sandbox.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void showsTheFirstPageWhenTheServiceRefusesAKey(String jobs) {
        var list = jobs + "?since=30d&limit=25";
        var first = alice.get(list);
        var second = alice.raw(list + "&page=2").header("Location");
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 400, "times", 1));

        var page = alice.get(second);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).isEqualTo(first.ids());
        assertThat(page.text(".notice"))
                .startsWith("Page 2 is no longer available. Page marks are made by the service");
        assertThat(page.link("First page")).contains(list);
        var again = alice.open(page.link("Walk to page 2 again").orElseThrow());
        assertThat(again.ids()).isEqualTo(alice.get(second).ids());
    }

    @Test
    void asksOnceMoreForAPageWhenTheTroubleMayPass() {
        var second = alice.get(LIST).link("Next page").orElseThrow();
        Sandbox.earnsARetry(alice);
        Sandbox.reset();
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503, "times", 1));

        var page = alice.get(second);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".status")).startsWith("Jobs 26–50");
        assertThat(Sandbox.calls()).isEqualTo(2);
    }

    @Test
    void saysThatNothingFollowsAfterAListThatEndedWithAFullPage() {
        var list = JOBS + "?states=completed&since=180d&limit=25";
        var pages = alice.pages(list);

        var last = pages.get(pages.size() - 1);

        assertThat(last.text("main")).containsAnyOf("End of list:", "Nothing after page");
        assertThat(last.text(".empty")).doesNotContain("No jobs");
    }
}
