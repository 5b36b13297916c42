package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a job: its state, its history, and a text to copy for support. */
@QuarkusTest
class JobPageTest {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final String JOBS_OF_VERSION_2 = "/accounts/demo-v2/jobs";

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

    @ParameterizedTest
    @ValueSource(strings = {JOBS, JOBS_OF_VERSION_2})
    void leadsFromEveryRowToThePageOfItsJob(String jobs) {
        var list = alice.get(jobs + "?states=problem&since=30d");

        assertThat(list.html().select("table.jobs tbody tr")).isNotEmpty();
        for (var row : list.html().select("table.jobs tbody tr")) {
            var page = alice.get(row.select("a.row").attr("href"));

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.heading())
                    .isEqualTo(row.select("th bdi:first-child").text());
            assertThat(page.text("p .id")).isEqualTo(row.select(".id").text());
            assertThat(page.text(".state .badge"))
                    .isEqualTo(row.select(".badge").text());
            assertThat(page.html().select(".stamps time").first().attr("datetime"))
                    .isEqualTo(row.select("time").attr("datetime"));
        }
    }

    /** The start stands where the bar changes from waiting to running; the bar has the colour and the shape of the state. */
    @ParameterizedTest
    @CsvSource({"failed, failed", "completed, completed", "aborted, aborted", "running, open", "queued, open"})
    void drawsTheCourseOfAJobInTheColourOfItsState(String state, String end) {
        var page = alice.get(alice.get(JOBS + "?states=" + state + "&since=180d")
                .html()
                .select("a.row")
                .attr("href"));

        var line = page.html().select(".line > .length").first();
        assertThat(line.classNames()).contains(state);
        assertThat(line.select("svg[x=100%] use").attr("href")).isEqualTo("#" + end);
        assertThat(page.html().select(".stamps .offset").attr("width"))
                .isEqualTo(line.select(".ran").attr("x"));
    }

    @Test
    void saysWhatAFailureIsAndWhatItIsNot() {
        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.title()).isEqualTo("Rebuild vector index, Failed · job_0dd00000000b · Jobs · Demo");
        assertThat(page.texts(".sentences li"))
                .startsWith(
                        "Ended without success.",
                        "The service gives a state, not a reason. No error text is available for this job.");
        assertThat(page.text(".line p")).startsWith("Waited 12 s, ran 1 min 23 s.");
        assertThat(page.text(".facts"))
                .contains(
                        "Type Rebuild vector index (JOB__CORPUS_REBUILD_VECTOR_INDEX)",
                        "Corpora 42",
                        "Created by j.chen")
                .containsPattern("Leaves the list \\d+ \\w{3} \\d{4}, when it is 180 days old")
                .containsPattern("Created \\d+ \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d UTC · 1 d ago · \\d{10}");
    }

    @Test
    void showsTheCommentWhereTheApiHasOne() {
        var page = alice.get(JOBS_OF_VERSION_2 + "/job_0dd00000000b");

        assertThat(page.text(".state + .reason")).startsWith("Not uploaded: <b>x</b><script>");
        assertThat(page.text(".facts")).doesNotContain("Not uploaded");
        assertThat(page.text(".sentences")).doesNotContain("No error text");
        assertThat(page.foreign("b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, true",
        "failed_will_retry, true",
        "aborted, true",
        "completed, false",
        "started, false",
        "queued, false",
    })
    void putsTheReasonOfAFailureUnderTheState(String state, boolean isReason) {
        answers("{\"id\":\"a\",\"state\":\"%s\",\"comment\":\"one\\n two\",\"created_at\":\"2026-01-01T00:00:00Z\"}"
                .formatted(state));

        var page = alice.get(JOBS_OF_VERSION_2 + "/a");

        assertThat(page.html().select(".state + .reason").first().wholeText()).isEqualTo(isReason ? "one\n two" : "");
        assertThat(page.text(".facts").contains("Comment of the service one two"))
                .isNotEqualTo(isReason);
    }

    @Test
    void leavesTheEndOfALongReasonToTheFacts() {
        var trace = "at java.lang.Thread ".repeat(100);
        answers("{\"id\":\"a\",\"state\":\"failed\",\"comment\":\"%s\"}".formatted(trace));

        var page = alice.get(JOBS_OF_VERSION_2 + "/a");

        assertThat(page.text(".reason")).endsWith("… (2000 characters)").hasSizeLessThan(1_100);
        assertThat(page.text(".facts")).contains(trace.strip());
    }

    @Test
    void leadsToWhatRunsAndWaitsBeforeAJob() {
        answers("{\"job\":["
                + String.join(
                        ",",
                        waiting("mine", 50, 7),
                        waiting("older", 60, 7),
                        waiting("newer", 40, 7),
                        waiting("elsewhere", 60, 8),
                        job("running", "STARTED", 90, 7),
                        job("over", "COMPLETED", 90, 7))
                + "]}");

        var page = alice.get(JOBS + "/mine");

        assertThat(page.text("[data-live=ahead]"))
                .isEqualTo("1 other job is active on the same corpora: Rebuild vector index, running"
                        + " 1 job waits before it: Rebuild vector index, older");
        assertThat(page.link("Rebuild vector index, running")).contains(JOBS + "/running");
        assertThat(page.link("Rebuild vector index, older")).contains(JOBS + "/older");
        assertThat(alice.get(JOBS + "/running").text("[data-live=ahead]")).isEmpty();
    }

    @Test
    void leadsToTheListOfManyJobsBeforeIt() {
        var others = IntStream.range(0, 7).mapToObj(number -> waiting("w" + number, 60 + number, 7));
        var running = IntStream.range(0, 6).mapToObj(number -> job("r" + number, "STARTED", 90, 7));
        answers("{\"job\":["
                + Stream.of(Stream.of(waiting("mine", 50, 7)), others, running)
                        .flatMap(jobs -> jobs)
                        .collect(Collectors.joining(","))
                + "]}");

        var page = alice.get(JOBS + "/mine");

        assertThat(page.texts("[data-live=ahead] p"))
                .containsExactly("6 other jobs are active on the same corpora:", "7 jobs wait before it:");
        assertThat(page.html()
                        .select("[data-live=ahead] a:contains(All of them)")
                        .eachAttr("href"))
                .satisfiesExactly(
                        running7 ->
                                assertThat(running7).isEqualTo(JOBS + "?states=running,retrying&corpus=7&since=180d"),
                        waiting7 ->
                                assertThat(waiting7).startsWith(JOBS + "?states=queued&corpus=7&since=180d&until=20"));
    }

    /** The 10th and the 90th percentile of five jobs are the shortest and the longest. */
    @ParameterizedTest
    @CsvSource({
        "60,   1199,    1 min to 19 min 59 s",
        "60,   1260,    from a minute to 21 minutes",
        "3,    3600,    from seconds to an hour",
        "0,    2800,    from seconds to an hour",
        "1,    40,      from a second to 40 seconds",
        "120,  86400,   from minutes to a day",
        "7200, 864000,  from hours to 10 days",
        "0,    0,       0 s",
    })
    void saysRoughlyHowLongJobsTakeThatDifferMuch(int shortest, int longest, String range) {
        answers("{\"job\":["
                + Stream.of(shortest, shortest, longest, longest, longest)
                        .map(ran -> finished("job_" + UUID.randomUUID(), ran))
                        .collect(Collectors.joining(",", "", "," + job("mine", "FAILED", 90, 7)))
                + "]}");

        assertThat(alice.get(JOBS + "/mine").text(".line p"))
                .contains("Usually " + range + " (5 finished jobs of this type on these corpora)");
    }

    @Test
    void foldsEverythingToHandOnInOneStyle() {
        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.texts("details.fold > summary"))
                .containsExactly("Link and text for support", "Answer of the service (JSON)", "API request");
        assertThat(page.html().select("main details")).hasSize(3).noneMatch(details -> details.hasAttr("open"));
    }

    @Test
    void leadsFromACorpusToItsJobs() {
        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.link("42")).contains(JOBS + "?corpus=42&since=180d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2FuZGJveC/7/z+vYg==", "job_LONG"})
    void showsJobsOfUnusualIds(String id) {
        var asked =
                id.equals("job_LONG") ? "job_" + "0123456789abcdef".repeat(19).substring(0, 296) : id;
        var link = alice.pages(JOBS).stream()
                .flatMap(page -> page.html().select("table.jobs tbody tr").stream())
                .filter(row -> row.select(".id").text().equals(asked))
                .map(row -> row.select("a.row").attr("href"))
                .findFirst()
                .orElseThrow();

        var page = alice.get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("p .id")).isEqualTo(asked);
        assertThat(alice.open(JOBS + "?job=" + asked.replace("+", "%2B")).text("p .id"))
                .isEqualTo(asked);
        assertThat(alice.open(JOBS + "/" + asked).text("p .id")).isEqualTo(asked);
    }

    @Test
    void saysHowLongSuchJobsTake() {
        var page = alice.get(JOBS + "/job_0dd000000001");

        assertThat(page.text(".line p"))
                .matches(
                        "Waited 12 s, ran 1 min 23 s\\. Usually .+ \\(\\d+ finished jobs of this type (on these corpora|in this"
                                + " account)\\)");
    }

    @Test
    void saysThatAnOldJobMayBeStuckAndNotThatItIs() {
        var page = alice.get(JOBS + "/job_0dd000000005");

        assertThat(page.texts(".sentences li"))
                .contains("Waiting to start.")
                .anyMatch(sentence ->
                        sentence.equals("It may be stuck: queued 30 d ago. The service still says that it waits."));
        assertThat(page.text(".stamps")).contains("Started not yet");
    }

    @Test
    void showsTheHistoryOfItsCorpora() {
        var page = alice.get(JOBS + "/job_0dd00000000b");
        var steps = page.html().select(".story a");

        assertThat(page.texts("h2")).anyMatch(heading -> heading.matches("This type on corpus 42, last \\d+"));
        assertThat(steps).hasSizeBetween(2, 20);
        assertThat(page.html().select(".story [aria-current]")).hasSize(1);
        assertThat(page.text(".story [aria-current]"))
                .startsWith("Failed, ran 1 min 23 s, created ")
                .endsWith(", this job");
        for (var step : steps) {
            assertThat(alice.get(step.attr("href")).heading()).isEqualTo("Rebuild vector index");
        }
    }

    @Test
    void leadsBackToTheListOneCameFrom() {
        var list = "http://localhost:" + io.restassured.RestAssured.port + JOBS + "?states=failed&since=24h";
        var page = alice.from(list, JOBS + "/job_0dd00000000b");

        assertThat(page.text(".back a")).isEqualTo("Failed · last 24 hours");
        assertThat(page.link("Failed · last 24 hours")).contains(JOBS + "?states=failed&since=24h");
    }

    @Test
    void keepsTheWayBackInItsOwnLinks() {
        var list = "http://localhost:" + io.restassured.RestAssured.port + JOBS + "?states=failed&since=24h";
        var first = alice.from(list, JOBS + "/job_0dd00000000b");

        var again = alice.get(first.link("Refresh").orElseThrow());
        var other = alice.get(
                again.html().select(".story a:not([aria-current])").first().attr("href"));

        assertThat(again.status()).isEqualTo(200);
        for (var page : List.of(again, other)) {
            assertThat(page.text(".back a")).isEqualTo("Failed · last 24 hours");
            assertThat(page.link("Refresh").orElseThrow()).endsWith("?states=failed&since=24h");
            assertThat(page.html().select("#link").val()).doesNotContain("?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utm_source=mail,        ''",
        "states=faild,           ''",
        "since=7d,               ''",
        "since=24h&states=failed, ?states=failed&since=24h",
        "since=24h&colour=red,   ?since=24h",
        "view=timeline,          ?view=timeline",
    })
    void hasOneAddressForEachListThatItLeadsBackTo(String query, String canonical) {
        var job = JOBS + "/job_0dd00000000b";

        assertThat(alice.open(job + "?" + query).heading()).isEqualTo("Rebuild vector index");
        if (!canonical.equals("?" + query)) {
            assertThat(alice.raw(job + "?" + query).header("Location")).endsWith(job + canonical);
        }
        assertThat(alice.raw(job + canonical).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/accounts/demo/jobs?states=failed",
                "http://localhost:PORT/accounts/locked/jobs?states=failed",
                "http://localhost:PORT/accounts/demo/jobs?states=faild",
                "http://localhost:PORT/signed-out",
                "nonsense%%%",
            })
    void leadsToAllJobsFromAnywhereElse(String referer) {
        var page = alice.from(
                referer.replace("PORT", String.valueOf(io.restassured.RestAssured.port)), JOBS + "/job_0dd00000000b");

        assertThat(page.link("All jobs")).contains(JOBS);
    }

    @Test
    void showsTheAnswerAndTheRequestAsTheyWere() {
        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.text("pre")).contains("\"id\" : \"job_0dd00000000b\"", "JOB_STATE__FAILED", "\"tsCreate\"");
        assertThat(page.text("#call")).contains("\"jobId\":\"job_0dd00000000b\"");
        assertThat(page.text("#curl")).contains("$JOBS_API/v1/list-jobs");
        assertThat(alice.get(JOBS_OF_VERSION_2 + "/job_0dd00000000b").text("#curl"))
                .contains("$JOBS_API/v2/jobs/job_0dd00000000b");
    }

    @Test
    void writesATextForATicket() {
        var text = alice.get(JOBS + "/job_0dd00000000b")
                .html()
                .select("#support")
                .first()
                .wholeText();

        assertThat(text.lines())
                .contains(
                        "Rebuild vector index, Failed",
                        "http://localhost:" + io.restassured.RestAssured.port + JOBS + "/job_0dd00000000b",
                        "Job: job_0dd00000000b",
                        "State: JOB_STATE__FAILED",
                        "Account: Demo (123456)",
                        "Corpora: 42",
                        "Durations: Waited 12 s, ran 1 min 23 s.")
                .anyMatch(line -> line.matches("Created: \\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z"));
        assertThat(text).doesNotContain("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/demo/jobs/job_none,    job_none, 'It may be older than 180 days, belong to another account, or'",
        "/accounts/demo-v2/jobs/job_none, job_none, 'It may belong to another account, the service may not keep it any more, or'",
        "/accounts/demo/jobs/~YSBi,       a␣b,      'It may be older than 180 days, belong to another account, or'",
    })
    void helpsWhenThereIsNoSuchJob(String address, String shown, String why) {
        var page = alice.get(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).startsWith("No job with this id was found in account Demo");
        assertThat(page.text("main")).contains(why + " the id may have a typo.").contains("“" + shown + "”");
        assertThat(page.field("job")).containsExactly(shown.replace('␣', ' '));
        assertThat(page.link("All jobs")).isPresent();
    }

    @Test
    void showsTheJobWithoutItsNeighbours() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 500, "after", 1));

        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".notice")).isEqualTo("What else happened on its corpora is not available now.");
    }

    @Test
    void saysWhatFailedWhenTheJobCannotBeRead() {
        Sandbox.misbehaves("jobs", Map.of("kind", "RESET"));

        var page = alice.get(JOBS + "/job_0dd00000000b");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The service cannot be reached");
        assertThat(page.link("Try again")).contains(JOBS + "/job_0dd00000000b");
    }

    @Test
    void keepsTheJobsOfOtherAccountsToThemselves() {
        var bob = ConsoleSession.signedInAs("bob");

        assertThat(bob.get("/accounts/locked/jobs/job_0dd00000000b").status()).isEqualTo(404);
        assertThat(bob.get("/accounts/locked/jobs/job_0dd00000000b").heading()).isEqualTo("Page not found");
        assertThat(alice.get("/accounts/locked/jobs/job_0dd00000000b").heading())
                .startsWith("No job with this id was found in account Locked");
    }

    private static String waiting(String id, int minutesAgo, int corpus) {
        return "{\"id\":\"%s\",\"type\":\"JOB__CORPUS_REBUILD_VECTOR_INDEX\",\"state\":\"JOB_STATE__QUEUED\",\"corpusId\":[%d],\"tsCreate\":\"%d\"}"
                .formatted(id, corpus, ago(minutesAgo));
    }

    private static String job(String id, String state, int minutesAgo, int corpus) {
        return waiting(id, minutesAgo, corpus)
                .replace("QUEUED", state)
                .replace("}", ",\"tsStart\":\"%d\"}".formatted(ago(minutesAgo - 1)));
    }

    private static String finished(String id, int ran) {
        return waiting(id, 20_000, 7)
                .replace("QUEUED", "COMPLETED")
                .replace("}", ",\"tsStart\":\"%d\",\"tsComplete\":\"%d\"}".formatted(ago(20_000), ago(20_000) + ran));
    }

    private static long ago(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes)).getEpochSecond();
    }

    private static void answers(String json) {
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", json));
    }
}
