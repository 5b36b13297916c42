package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that tells which corpus is in trouble. */
@QuarkusTest
class CorporaTest {

    private static final String V1 = "/accounts/demo/corpora";
    private static final String V2 = "/accounts/demo-v2/corpora";

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
    void isOneLinkAwayFromEveryPageOfItsAccountAndBack() {
        assertThat(alice.get("/accounts/demo-v2/jobs").link("Corpora")).contains(V2);
        assertThat(alice.get("/accounts/demo/jobs?states=faild").link("Corpora"))
                .contains(V1);
        assertThat(alice.get(V2).link("Jobs")).contains("/accounts/demo-v2/jobs");
        assertThat(alice.get("/accounts").link("Corpora")).isEmpty();
    }

    /** Three hundred jobs are all that there are, in the order of version 1 and in that of version 2. */
    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void showsEveryCorpusAndSaysAmongHowManyJobsItLooked(String address) {
        var page = alice.get(address);

        assertThat(page.heading()).isEqualTo("Corpora");
        assertThat(page.title()).startsWith("Corpora · Jobs · Demo");
        assertThat(page.text(".status"))
                .matches(rows(page).size() + " corpora in all \\d+ jobs created in the last 180 days\\. Read .*");
        assertThat(rows(page)).hasSizeGreaterThan(8);
        assertThat(row(page, "whole account").select("th a")).isEmpty();
    }

    /**
     * The row of a corpus agrees with the job list of that corpus. The first page of a process may do without its optional calls,
     * which have three seconds.
     */
    @ParameterizedTest
    @CsvSource({"/accounts/demo, 7", "/accounts/demo-v2, docs"})
    void tellsOfACorpusWhatItsListShows(String account, String corpus) {
        alice.get(account + "/corpora");

        var row = row(alice.get(account + "/corpora"), corpus);

        var href = row.select("th a").attr("href");
        var list = alice.get(href + "&sort=-ended");
        var active = alice.get(account + "/jobs?states=active&corpus=" + corpus + "&since=180d");

        assertThat(href).isEqualTo(account + "/jobs?corpus=" + corpus + "&since=180d");
        assertThat(row.select(".badge").text()).isEqualTo(ended(list).get(0));
        assertThat(row.select(".history").attr("aria-label")).startsWith("From the oldest to the newest: ");
        assertThat(row.select(".history use")).hasSize(20);
        assertThat(row.child(4).text()).isEqualTo(String.valueOf(active.ids().size()));
    }

    @Test
    void keepsTimeAndStatesInItsLinks() {
        var page = alice.get(V1 + "?states=problem&since=30d");

        assertThat(page.heading()).isEqualTo("Corpora: Failed, will-retry or aborted jobs created in the last 30 days");
        assertThat(rows(page))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select("th a").attr("href"))
                        .matches("|/accounts/demo/jobs\\?states=problem&corpus=\\d+&since=30d"));
        assertThat(page.link("Last 7 days")).contains(V1 + "?states=problem&since=7d");
        assertThat(page.link("Last 180 days")).contains(V1 + "?states=problem");
        assertThat(page.link("Corpora of jobs in any state")).contains(V1 + "?since=30d");
        assertThat(page.html().select("#refresh").attr("href")).isEqualTo(V1 + "?states=problem&since=30d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?since=180d                             | ''",
                "?since=30d&states=aborted&states=failed | ?states=failed,aborted&since=30d",
                "?states=any&since=                      | ''",
            })
    void hasOneAddress(String spelling, String canonical) {
        assertThat(alice.raw(V1 + spelling).header("Location")).endsWith(V1 + canonical);
    }

    @Test
    void namesWhatIsNoFilterOfItAndRefusesWhatIsWrong() {
        var other = alice.open(V1 + "?corpus=7");

        assertThat(other.text(".notices")).contains("“corpus” is no filter of this page and was ignored");
        assertThat(rows(other)).hasSameSizeAs(rows(alice.get(V1)));
        assertThat(alice.get(V1 + "?states=faild").status()).isEqualTo(400);
        assertThat(alice.get(V1 + "?state=failed").status()).isEqualTo(400);
        assertThat(alice.get("/accounts/nope/corpora").status()).isEqualTo(404);
        assertThat(ConsoleSession.signedInAs("bob")
                        .get("/accounts/locked/corpora")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void putsTroubleFirst() {
        answers(
                job("a", "COMPLETED", 10, 1),
                job("b", "FAILED", 20, 7),
                job("c", "COMPLETED", 30, 7),
                job("d", "COMPLETED", 40, 8),
                job("e", "FAILED", 50, 8),
                job("f", "FAILED", 60, 8),
                job("g", "STARTED", 5, 1));

        var page = alice.get(V1);

        assertThat(page.texts(".corpora tbody th")).containsExactly("7", "8", "1");
        assertThat(row(page, "7").child(3).text()).isEqualTo("1 in a row Rebuild vector index");
        assertThat(row(page, "7").select(".fault")).hasSize(1);
        assertThat(row(page, "8").child(3).text()).isEqualTo("Recovered after 2 Rebuild vector index");
        assertThat(row(page, "8").select(".history").attr("aria-label"))
                .isEqualTo("From the oldest to the newest: 2 × Failed, Completed");
        assertThat(row(page, "8").select(".history use").eachAttr("href"))
                .containsExactly("#failed", "#failed", "#completed");
        assertThat(row(page, "1").child(3).text()).isEqualTo("none");
        assertThat(row(page, "1").child(4).text()).isEqualTo("1");
        assertThat(row(page, "1").child(5).text()).isEqualTo("too few to tell");
        assertThat(row(page, "1").select("time").text()).isEqualTo("10 min ago");
    }

    @Test
    void isAnHonestPageWithoutJobs() {
        answers();

        var page = alice.get(V1);

        assertThat(page.text(".empty")).contains("No jobs created in the last 180 days");
        assertThat(page.link("All jobs")).contains("/accounts/demo/jobs?since=180d");
        assertThat(page.texts("table")).isEmpty();
    }

    @Test
    void isAnHonestPageWithMoreThanAThousandCorpora() {
        var corpora = IntStream.rangeClosed(1, 1_200).boxed().toList();
        answers("{\"id\":\"a\",\"state\":\"JOB_STATE__COMPLETED\",\"tsCreate\":\"1779109330\",\"corpusId\":" + corpora
                + "}");

        var page = alice.get(V1);

        assertThat(rows(page)).hasSize(1_000);
        assertThat(page.text(".status")).startsWith("1200 corpora in the only job created in the last 180 days.");
        assertThat(page.text(".notices")).contains("The first 1000 corpora are shown.");
    }

    /** A key that no filter can name is told, and has no list. */
    @Test
    void isAnHonestPageWithLongAndOddKeys() {
        var odd = "\u202e<b>" + "long key ".repeat(90);
        answersV2("{\"id\":\"a\",\"state\":\"completed\",\"created_at\":\"2026-05-18T13:00:00Z\",\"corpus_keys\":[\""
                + odd + "\",\"" + "k".repeat(50) + "\"]}");

        var page = alice.get(V2);

        assertThat(row(page, "k".repeat(50)).select("th a")).hasSize(1);
        assertThat(page.html().select(".corpora th b")).isEmpty();
        assertThat(rows(page))
                .filteredOn(row -> row.select("th").text().contains("long key"))
                .singleElement()
                .satisfies(row -> assertThat(row.select("th a")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void saysWhatItCannotRead(String address) {
        Sandbox.misbehavesLike("odd-corpora");

        var page = alice.get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".notices")).contains("cannot be read, or not all of them");
        assertThat(row(page, "whole account").select(".badge").text()).isNotEmpty();
    }

    @Test
    void saysThatAnAnswerIsPartial() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var page = alice.get(V1);

        assertThat(page.text(".notices")).contains("This list may not be complete");
        assertThat(page.text(".status")).contains("that could be read.");
        assertThat(page.html().select("#status[data-partial]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RESET, 503", "HTML, 502", "BAD_STATUS, 502"})
    void failsLikeAList(String kind, int status) {
        Sandbox.misbehaves("jobs", Map.of("kind", kind));

        var page = alice.get(V1 + "?since=30d");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.link("Try again")).contains(V1 + "?since=30d");
    }

    @Test
    void isNotSentAgainWhileNothingChanges() {
        var version = alice.raw("/accounts/locked/corpora?states=completed").header("ETag");

        var again = alice.request().header("If-None-Match", version).get("/accounts/locked/corpora?states=completed");

        assertThat(version).startsWith("W/");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void isDataForPrograms() {
        answers(
                job("a", "FAILED", 10, 7),
                job("b", "FAILED", 20, 7),
                job("c", "COMPLETED", 30, 7),
                job("d", "COMPLETED", 40, 1));

        var data = alice.request().accept("application/json").get(V1).jsonPath();

        assertThat(data.getBoolean("complete")).isTrue();
        assertThat(data.getInt("lookedAt")).isEqualTo(4);
        assertThat(data.getList("corpora.key")).containsExactly("7", "1");
        assertThat(data.getList("corpora.trend")).containsExactly("failing", "steady");
        assertThat(data.getList("corpora[0].history")).containsExactly("completed", "failed", "failed");
        assertThat(data.getInt("corpora[0].failures.count")).isEqualTo(2);
        assertThat(data.getString("corpora[0].failures.type")).isEqualTo("rebuild_vector_index");
        assertThat(data.getString("corpora[0].lastResult.id")).isEqualTo("a");
        assertThat(data.getInt("corpora[0].active.count")).isZero();
        assertThat(data.getString("corpora[0].jobs")).endsWith("/accounts/demo/jobs?corpus=7&since=180d");
    }

    private static List<Element> rows(HtmlPage page) {
        return page.html().select(".corpora tbody tr");
    }

    /** The row of a corpus, with or without a name before its key. */
    private static Element row(HtmlPage page, String corpus) {
        return rows(page).stream()
                .filter(row -> (" (" + row.select("th").text())
                        .replaceFirst("\\)$", "")
                        .endsWith(" (" + corpus))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ended(HtmlPage list) {
        return list.html().select("table.jobs tbody tr").stream()
                .filter(row -> List.of("completed", "failed", "aborted").contains(row.attr("data-state")))
                .map(row -> row.select(".badge").text())
                .toList();
    }

    private static void answers(String... jobs) {
        Sandbox.misbehaves(
                "jobs", Map.of("kind", "ANSWER", "json", "{\"status\":[],\"job\":[" + String.join(",", jobs) + "]}"));
    }

    private static void answersV2(String... jobs) {
        Sandbox.misbehaves(
                "jobs",
                Map.of("kind", "ANSWER", "json", "{\"jobs\":[" + String.join(",", jobs) + "],\"metadata\":{}}"));
    }

    /** A job of version 1 that was created and ended so many minutes ago; one that is not over has no end. */
    private static String job(String id, String state, int minutesAgo, int corpus) {
        var at = Instant.now().getEpochSecond() - 60L * minutesAgo;
        var end = state.equals("STARTED") ? 0 : at;
        return """
                {"id":"%s","type":"JOB__CORPUS_REBUILD_VECTOR_INDEX","state":"JOB_STATE__%s","corpusId":[%d],
                 "tsCreate":"%d","tsStart":"%d","tsComplete":"%d"}""".formatted(id, state, corpus, at, at, end);
    }
}
