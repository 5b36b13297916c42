package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list begins with its newest jobs: version 1 of the sandbox gives the newest first, and version 2 the oldest. */
@QuarkusTest
class NewestFirstTest {

    private static final String V1 = "/accounts/demo/jobs";
    private static final String V2 = "/accounts/demo-v2/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void leadsFromTheNewestJobToTheOldestAndShowsEachOnce(String jobs) {
        var pages = alice.pages(jobs + "?since=180d");

        var ids = pages.stream().flatMap(page -> page.ids().stream()).toList();
        assertThat(ids).hasSize(300).doesNotHaveDuplicates();
        assertThat(pages.stream().flatMap(page -> created(page).stream()).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** The number is that of the list which the tab leads to, whatever list it stands above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?since=180d",
                "?states=problem&since=180d",
                "?states=retrying&since=180d",
                "?states=completed",
                "?states=running&since=180d",
                "?states=failed&limit=25",
                "?states=active&since=180d",
                "?states=aborted&corpus=7&since=180d",
                "?states=problem&since=180d&by=ci-bot"
            })
    void countsTheActiveJobsAboveEveryList(String filter) {
        for (var jobs : List.of(V1, V2)) {
            var list = jobs + (jobs.equals(V2) ? filter.replace("corpus=7", "corpus=docs") : filter);
            alice.get(list);
            var page = alice.get(list);

            assertActiveIsCounted(page);
            page.link("Older jobs").map(alice::get).ifPresent(this::assertActiveIsCounted);
        }
    }

    private void assertActiveIsCounted(HtmlPage page) {
        var tab = page.html().select(".tabs > a:contains(Active)").first();
        var number = tab.select(".number").text();

        assertThat(number).matches("\\d+");
        assertThat(alice.get(tab.attr("href")).ids()).hasSize(Integer.parseInt(number));
    }

    @Test
    void leadsFromOlderJobsBackToTheNewest() {
        var newest = alice.get(V2 + "?since=180d");
        var older = alice.get(newest.link("Older jobs").orElseThrow());

        assertThat(newest.link("Newest jobs")).isEmpty();
        assertThat(older.heading()).matches("All jobs created in the last 180 days and before .+ UTC");
        assertThat(older.texts(".chips a")).anyMatch(chip -> chip.startsWith("Before "));
        assertThat(older.link("Newest jobs")).contains(V2 + "?since=180d");
        assertThat(older.field("until")).singleElement().asString().endsWith("Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void leadsOnePageBack(String jobs) {
        var pages = alice.pages(jobs + "?since=180d");
        var third = pages.get(2);

        var second = alice.open(third.html().select(".pages a[rel=prev]").attr("href"));
        var first = alice.open(second.html().select(".pages a[rel=prev]").attr("href"));

        assertThat(second.ids())
                .containsAll(pages.get(1).ids())
                .isNotEqualTo(pages.get(0).ids());
        assertThat(first.ids()).isEqualTo(pages.get(0).ids());
        assertThat(first.html().select(".pages a[rel=prev]")).isEmpty();
    }

    /** What a browser is led to is what a program reads. */
    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void leadsToTheJobsThatFollowAnEnd(String jobs) {
        var until = created(alice.pages(jobs + "?since=180d").get(1)).get(3);
        var list = jobs + "?since=180d&until=" + until.truncatedTo(ChronoUnit.SECONDS);

        var page = alice.open(list + "&page=newer");
        var data = alice.request()
                .header("Accept", "application/json")
                .get(list + "&page=newer")
                .jsonPath();

        assertThat(alice.open(list).link("Newer jobs").orElseThrow()).endsWith("&page=newer");
        assertThat(created(page)).contains(until);
        assertThat(data.getList("jobs.id", String.class)).isEqualTo(page.ids());
        assertThat(alice.raw(jobs + "?since=180d&page=newer").header("Location"))
                .endsWith(jobs + "?since=180d");
    }

    /** The second call asks for the active jobs of any age. */
    @Test
    void givesProgramsTheOlderActiveJobsOfTheFirstPage() {
        var created = Instant.now().minus(6, ChronoUnit.DAYS).getEpochSecond();
        var page = alice.get(V1).ids();
        Sandbox.misbehaves(
                "jobs",
                Map.of(
                        "kind",
                        "ANSWER",
                        "after",
                        1,
                        "json",
                        "{\"job\":[{\"id\":\"job_waits\",\"state\":\"JOB_STATE__QUEUED\",\"tsCreate\":" + created
                                + "}]}"));

        var data = alice.request().header("Accept", "application/json").get(V1).jsonPath();

        assertThat(page).hasSize(100);
        assertThat(data.getList("jobs.id", String.class))
                .startsWith(page.toArray(String[]::new))
                .endsWith("job_waits")
                .hasSize(101);
        assertThat(data.getInt("count")).isEqualTo(101);
        assertThat(data.getInt("olderActive")).isEqualTo(1);
        assertThat(data.getString("next")).contains("page=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2, V1 + "?since=180d", V2 + "?states=completed&since=180d"})
    void givesProgramsTheJobsOfThePageInItsOrder(String list) {
        var data =
                alice.request().header("Accept", "application/json").get(list).jsonPath();

        assertThat(data.getList("jobs.id", String.class))
                .isEqualTo(alice.get(list).ids());
        assertThat(data.<Object>get("olderActive")).isNull();
    }

    @Test
    void showsTheSameJobsWhereverAListEnds() {
        var until =
                alice.get(V2 + "?since=180d").link("Older jobs").orElseThrow().replaceAll(".*until=", "");

        var two = alice.get(V2 + "?states=failed&since=180d&until=" + until);
        var one = alice.get(V1 + "?states=failed&since=180d&until=" + until);

        assertThat(two.ids()).isNotEmpty().hasSameSizeAs(one.ids());
        assertThat(created(two))
                .isEqualTo(created(one))
                .allMatch(time -> time.isBefore(OffsetDateTime.parse(until).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void givesProgramsTheSamePages(String jobs) {
        var page = alice.get(jobs + "?since=180d");
        var data = alice.request()
                .header("Accept", "application/json")
                .get(jobs + "?since=180d")
                .jsonPath();

        var next = data.getString("next");
        var older = alice.request()
                .header("Accept", "application/json")
                .get(next.substring(next.indexOf("/accounts")))
                .jsonPath();

        assertThat(data.getList("jobs.id", String.class)).isEqualTo(page.ids());
        assertThat(data.getBoolean("complete")).isFalse();
        assertThat(older.getList("jobs.id", String.class)).isNotEmpty().doesNotContainAnyElementsOf(page.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void countsEveryActiveJobOfALongList(String jobs) {
        var tab = alice.get(jobs + "?since=180d").html().select(".tabs a").stream()
                .filter(link -> link.text().startsWith("Active"))
                .findFirst()
                .orElseThrow();

        var active = alice.get(tab.attr("href"));

        assertThat(active.ids()).hasSizeGreaterThan(5);
        assertThat(tab.select(".number").text())
                .isEqualTo(String.valueOf(active.ids().size()));
    }

    /** The list, and the active jobs beside it. */
    @Test
    void doesNotSearchAnewForSomeoneWhoLooksAgain() {
        var version = alice.raw(V2 + "?since=179d").header("ETag");
        Sandbox.reset();

        alice.request().header("If-None-Match", version).get(V2 + "?since=179d");

        assertThat(Sandbox.requests().getList("jobs")).hasSizeBetween(1, 2);
    }

    @Test
    void keepsTheFilesOfBothOrdersAlike() {
        var one = alice.raw(V1 + ".json?since=180d").jsonPath();
        var two = alice.raw(V2 + ".json?since=180d").jsonPath();

        assertThat(two.getBoolean("complete")).isTrue();
        assertThat(two.getList("jobs.createdAt")).hasSize(300).isEqualTo(one.getList("jobs.createdAt"));
        assertThat(new HashSet<>(two.getList("jobs.id"))).hasSize(300);
    }

    @Test
    void namesWhatIsNoFilter() {
        var page = alice.open(V1 + "?since=24h&colour=red&shape=round");

        assertThat(page.text(".notice")).startsWith("“colour”, “shape” are no filters of this page and were ignored.");
        assertThat(page.html().select(".tabs a").eachAttr("href")).noneMatch(href -> href.contains("colour"));
    }

    @Test
    void namesWhatIsNoFilterByItsBeginningHoweverLongItIs() {
        var page = alice.open(V1 + "?since=24h&" + "n".repeat(59) + "\uD83D\uDC1F" + "n".repeat(400) + "=red");

        assertThat(page.text(".notice")).startsWith("“" + "n".repeat(59) + "” is no filter of this page");
    }

    @Test
    void saysNothingAboutWhatMailAndChatAddToLinks() {
        var page = alice.open(V1 + "?since=24h&utm_source=chat&fbclid=1");

        assertThat(page.text(".notice")).doesNotContain("no filter");
    }

    @ParameterizedTest
    @CsvSource({
        "?state=failed, State: “state” is not the name of a filter.",
        "?states[]=failed, State: “states[]” is not the name of a filter.",
        "?states[0]=failed, State: “states[0]” is not the name of a filter.",
        "?state[]=failed, State: “state[]” is not the name of a filter.",
        "?States=failed, State: “States” is not the name of a filter.",
        "?corpus[0]=7, Corpus IDs: “corpus[0]” is not the name of a filter.",
        "?types=rebuild, Type: “types” is not the name of a filter.",
        "?status=failed, State: “status” is not the name of a filter.",
        "?job_state=failed, State: “job_state” is not the name of a filter.",
        "?createdBy=ci-bot, Created by: “createdBy” is not the name of a filter.",
        "?corpus-id=7, Corpus IDs: “corpus-id” is not the name of a filter.",
        "?q=rebuild, Text: “q” is not the name of a filter.",
        "?created_after=24h, Created since: “created_after” is not the name of a filter.",
        "?since=last-week, 'Created since: “last-week” is not a time. Use a number of minutes, hours, days or weeks'",
        "?running, State: “running” stands by itself",
        "?states=failed;running, State: “running” stands by itself, as a value behind a semicolon does.",
        "?corpus=!7;!42, Corpus IDs: “!42” stands by itself, as a value behind a semicolon does.",
        "?by=!ci-bot;!j.chen, Created by: “!j.chen” stands by itself, as a value behind a semicolon does.",
        "'?ran=%3E10m;%3C20m', Ran: “<20m” stands by itself, as a value behind a semicolon does.",
        "?corpus=7;42, Corpus IDs: “42” stands by itself, as a value behind a semicolon does.",
        "?since=24h&until=48h, Created before: “48h” is not after the start of the list.",
    })
    void refusesWhatWouldShowOtherJobsThanWereMeant(String filter, String sentence) {
        var page = alice.get(V1 + filter);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems")).startsWith(sentence);
        assertThat(Sandbox.calls()).isZero();
    }

    private static List<Instant> created(HtmlPage page) {
        return page.html().select("table.jobs time").eachAttr("datetime").stream()
                .map(Instant::parse)
                .toList();
    }
}
