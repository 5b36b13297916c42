package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JobListPageTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void startsAtTheFirstAccountTheVisitorMaySee() {
        assertThat(alice.get("/").headers().getValue("Location")).endsWith(JOBS);
        assertThat(alice.get("/jobs?states=failed").headers().getValue("Location"))
                .endsWith(JOBS + "?states=failed");
    }

    @Test
    void showsTheJobsOfTheLastDayAsACompleteList() {
        var page = alice.get(JOBS + "?since=24h");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("All jobs created in the last 24 hours");
        assertThat(page.title()).isEqualTo("All jobs, last 24 hours · Jobs · Demo");
        assertThat(page.text(".status")).startsWith(page.ids().size() + " jobs, the complete list. Read ");
        assertThat(page.text("caption")).startsWith("Newest first. Bars show");
        assertThat(page.ids()).hasSizeGreaterThan(20);
    }

    @Test
    void showsTheNewestJobFirst() {
        var times = alice.get(JOBS + "?since=24h").html().select("table.jobs time").stream()
                .map(time -> Instant.parse(time.attr("datetime")))
                .toList();

        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void hasTheColumnsOfTheContract() {
        var page = alice.get(JOBS + "?since=24h");

        assertThat(page.texts("table.jobs thead th"))
                .containsExactly(
                        "State", "Job", "Corpora", "Created (UTC)", "Waited", "Ran", "Ended", "Created by", "Select");
        assertThat(page.column("State")).contains("Completed", "Failed", "Queued", "Running");
        assertThat(page.texts("tbody th bdi:first-child"))
                .contains("Rebuild vector index", "Replace filter attributes");
    }

    @ParameterizedTest
    @CsvSource({
        "queued, JOB_STATE__QUEUED, Queued",
        "running, JOB_STATE__STARTED, Running",
        "completed, JOB_STATE__COMPLETED, Completed",
        "failed, JOB_STATE__FAILED, Failed",
        "retrying, JOB_STATE__TRANSIENT_FAILURE_RETRY_IMMINENT, Will retry",
        "aborted, JOB_STATE__ABORTED, Aborted",
        "unknown, JOB_STATE__UNKNOWN, Unknown",
    })
    void showsOnlyJobsInTheStateAskedFor(String word, String sent, String shown) {
        var page = alice.get(JOBS + "?states=" + word + "&since=180d");

        assertThat(Sandbox.bodies()).anyMatch(body -> body.get("state").equals(List.of(sent)));
        // The sandbox treats a state that the console does not know as unknown.
        assertThat(page.texts(".badge"))
                .isNotEmpty()
                .filteredOn(state -> !state.startsWith("State not known"))
                .containsOnly(shown);
        assertThat(page.field("states")).containsExactly(word);
    }

    @Test
    void sendsAllSevenStatesWhenNoneIsAskedFor() {
        alice.get(JOBS + "?since=180d");

        assertThat(Sandbox.requests().getList("listJobs[0].body.state")).hasSize(7);
    }

    @Test
    void sendsABearerTheAccountAndTheDeadlineInTheHeaders() {
        alice.get(JOBS);

        assertThat(Sandbox.requests().getString("listJobs[-1].bearerSha256")).hasSize(64);
        assertThat(Sandbox.requests().getMap("listJobs[-1].headers"))
                .containsEntry("customer-id", "123456")
                .containsEntry("timeout", "30S")
                .containsEntry("grpc-timeout", "30S")
                .doesNotContainKey("cookie")
                .doesNotContainKey("x-api-key");
    }

    @Test
    void exchangesTheTokenOnceForManyPages() {
        var session = ConsoleSession.newlySignedInAs("bob");
        Sandbox.reset();

        session.get(JOBS);
        session.get(JOBS + "?states=failed");
        session.get(JOBS + "?states=active");

        assertThat(Sandbox.requests().getInt("tokenCalls")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                        2, the guard for older jobs that are still active",
        "?since=180d,               2, active jobs where the list is too long to count itself",
        "?since=24h,                2, the guard for older jobs that are still active",
        "?states=failed&since=180d, 3, the numbers of the other states and of the active jobs",
        "?states=failed,            3, the same where no older job is asked for",
        "?states=failed&since=24h,  2, a short list of every state counts its active jobs",
        "?states=active,            3, all three",
        "?job=job_0dd000000001,     1, one job leads to its own page",
        "?job=job_0dd000000001&since=24h, 1, one job needs neither",
    })
    void makesOneCallForAListAndOneForEachThingBesideIt(String filter, int calls, String why) {
        alice.get(JOBS + filter);

        assertThat(Sandbox.calls()).as(why).isEqualTo(calls);
    }

    @Test
    void narrowsToACorpusByALink() {
        var page = alice.get(JOBS + "?since=24h");
        var corpus = page.texts("table.jobs td a").get(0);

        var narrowed = alice.get(page.link(corpus).orElseThrow());

        assertThat(narrowed.column("Corpora"))
                .isNotEmpty()
                .allMatch(corpora -> List.of(corpora.split(" ")).contains(corpus) || corpora.endsWith("more"));
        assertThat(narrowed.field("corpus")).containsExactly(corpus);
        assertThat(narrowed.heading()).isEqualTo("All jobs on corpus " + corpus + " created in the last 24 hours");
    }

    @Test
    void findsOneJobByItsId() {
        var id = alice.get(JOBS + "?since=24h").ids().get(3);

        var page = alice.get(JOBS + "?job=" + id);

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.headers().getValue("Location")).endsWith(JOBS + "/" + id);
        assertThat(alice.get(JOBS + "?since=24h&job=" + id).headers().getValue("Location"))
                .endsWith(JOBS + "?job=" + id + "&since=24h");
        assertThat(alice.get(JOBS + "?job=" + id + "&since=24h").ids()).containsExactly(id);
    }

    @Test
    void leadsFromPageToPageUntilTheListEnds() {
        var pages = alice.pages(JOBS + "?limit=50");

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.stream().flatMap(page -> page.ids().stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
        for (var number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1).text(".pages span:first-of-type")).isEqualTo("Page " + number);
        }
        var last = pages.get(pages.size() - 1);
        var count = pages.stream().mapToInt(page -> page.ids().size()).sum();
        assertThat(last.text(".pages")).endsWith("End of list: %d jobs on %d pages.".formatted(count, pages.size()));
    }

    @Test
    void carriesTheFiltersBesideThePageKey() {
        var next = alice.get(JOBS + "?states=completed&since=30d&limit=25")
                .link("Next page")
                .orElseThrow();

        assertThat(next).startsWith(JOBS + "?states=completed&since=30d&limit=25&page=2&pageKey=");
        assertThat(alice.get(next).heading()).isEqualTo("Completed jobs created in the last 30 days");
    }

    @Test
    void sendsAPageKeyAloneAndExactlyAsItCame() {
        var next = alice.get(JOBS + "?states=completed&since=180d&limit=25")
                .link("Next page")
                .orElseThrow();
        Sandbox.reset();

        alice.get(next);

        assertThat(Sandbox.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body).containsOnlyKeys("pageKey"));
    }

    @Test
    void leadsBackToTheFirstPage() {
        var second = alice.get(alice.get(JOBS + "?limit=25").link("Next page").orElseThrow());

        assertThat(second.link("First page")).contains(JOBS + "?limit=25");
    }

    @Test
    void showsTheFirstPageWhenAFilterWasEditedBesideAPageKey() {
        var next = alice.get(JOBS + "?limit=25").link("Next page").orElseThrow();
        Sandbox.reset();

        var page = alice.get(next.replace("limit=25", "limit=50"));

        assertThat(page.text(".notice"))
                .startsWith(
                        "This link pointed to page 2 of another list. You see page 1 of the filters in the address.");
        assertThat(page.ids()).hasSize(50);
        assertThat(Sandbox.bodies()).isNotEmpty().noneMatch(body -> body.containsKey("pageKey"));
    }

    @Test
    void showsTheFirstPageOfOnesOwnAccountWhenALinkCameFromAnother() {
        var next = alice.get(JOBS + "?limit=25").link("Next page").orElseThrow();
        Sandbox.reset();

        var page = alice.get(next.replace("/demo/", "/locked/"));

        assertThat(page.text(".notice"))
                .isEqualTo(
                        "This link pointed to page 2 of a list of account Demo (123456). You see page 1 of account Locked (987654).");
        assertThat(Sandbox.bodies()).isNotEmpty().noneMatch(body -> body.containsKey("pageKey"));
    }

    @Test
    void leadsAnyOtherSpellingToTheCanonicalAddress() {
        var response = alice.get(JOBS + "?limit=100&states=failed&states=aborted&corpus=&job=&since=7d&colour=red");

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.headers().getValue("Location")).endsWith(JOBS + "?states=failed,aborted&colour=");
        assertThat(Sandbox.calls()).isZero();
    }

    @Test
    void fillsTheFormFromTheAddress() {
        var page = alice.get(JOBS + "?states=failed,aborted&corpus=7,42&since=30d&limit=50");

        assertThat(page.field("states")).containsExactly("failed", "aborted");
        assertThat(page.field("corpus")).containsExactly("7, 42");
        assertThat(page.field("since")).containsExactly("30d");
        assertThat(page.field("limit")).containsExactly("50");
        assertThat(page.heading()).isEqualTo("Failed or aborted jobs on corpora 7 and 42 created in the last 30 days");
    }

    @Test
    void showsHostileTextAsText() {
        var pages = alice.pages(JOBS + "?limit=50");

        assertThat(pages).allMatch(page -> page.foreign("b").isEmpty());
        assertThat(pages.stream().flatMap(page -> page.column("Created by").stream()))
                .contains("<b>x</b><script>alert(1)</script>");
    }

    @Test
    void keepsNamesItDoesNotKnow() {
        var pages = alice.pages(JOBS + "?limit=50");

        assertThat(pages.stream().flatMap(page -> page.column("State").stream()))
                .contains("State not known to this console: JOB_STATE__PAUSED");
        assertThat(pages.stream().flatMap(page -> page.texts("tbody th bdi:first-child").stream()))
                .contains("JOB__CORPUS_COMPACT");
    }

    @ParameterizedTest
    @CsvSource({
        "job_0dd000000002, Started before it was created",
        "job_0dd000000003, 'Over, without a time of its end'",
        "job_0dd000000004, Created in the future: two clocks differ",
        "job_0dd000000007, Type not known to this console",
    })
    void flagsWhatDoesNotFitTogether(String id, String flag) {
        assertThat(alice.get(JOBS + "?job=" + id + "&since=180d").texts(".oddity"))
                .containsExactly(flag);
    }

    @Test
    void neverShows1970() {
        var pages = alice.pages(JOBS + "?since=180d");

        assertThat(pages).allMatch(page -> !page.html().text().contains("1970"));
        assertThat(pages.stream().flatMap(page -> page.column("Ran").stream())).contains("not yet", "not recorded");
    }

    @Test
    void saysThatNothingMatches() {
        var page = alice.open(JOBS + "?corpus=4294967295");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".empty h2")).isEqualTo("No job of the last 180 days is on corpus 4294967295");
        assertThat(page.text(".status")).startsWith("0 jobs, the complete list.");
    }

    @Test
    void hidesAnAccountFromWhoMayNotSeeItAsIfItDidNotExist() {
        var bob = ConsoleSession.signedInAs("bob");

        var locked = bob.get("/accounts/locked/jobs");
        var missing = bob.get("/accounts/missing/jobs");

        assertThat(locked.status()).isEqualTo(404);
        for (var page : List.of(locked, missing)) {
            page.html().select("details").remove();
        }
        assertThat(locked.html().html().replace("locked", "missing"))
                .isEqualTo(missing.html().html());
        assertThat(Sandbox.calls()).isZero();
        assertThat(alice.get("/accounts/locked/jobs").status()).isEqualTo(200);
    }
}
