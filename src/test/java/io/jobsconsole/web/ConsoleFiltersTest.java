package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters, groups and orders that no service knows, over a service that gives the newest first and one that does not. */
@QuarkusTest
class ConsoleFiltersTest {

    private static final String V1 = "/accounts/demo/jobs";
    private static final String V2 = "/accounts/demo-v2/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    /** Each filter beside a plain condition on the data of the whole list. */
    private static final Map<String, Predicate<Map<String, Object>>> FILTERS = Map.of(
            "type=rebuild", job -> job.get("type").equals("rebuild_vector_index"),
            "type=!rebuild,!unknown",
                    job -> List.of(
                                    "replace_filter_attributes",
                                    "bulk_delete_documents",
                                    "bulk_update_document_metadata")
                            .contains(job.get("type")),
            "by=ci-bot,j.chen", job -> List.of("ci-bot", "j.chen").contains(creator(job)),
            "by=-", job -> creator(job).isEmpty(),
            "by=!ci-bot", job -> !creator(job).equals("ci-bot"),
            // Jobs that have ended: those that wait or run go on between the two reads.
            "states=completed&waited=%3E2m",
                    job -> job.get("state").equals("completed") && seconds(job, "waitedSeconds") > 120,
            "states=completed&ran=%3E10m,%3C1h",
                    job -> job.get("state").equals("completed")
                            && seconds(job, "ranSeconds") > 600
                            && seconds(job, "ranSeconds") < 3600,
            "text=CHEN", job -> (creator(job) + job.get("id")).toLowerCase().contains("chen"),
            "states=failed&text=index",
                    job -> job.get("state").equals("failed")
                            && (job.get("type") + " " + job.get("comment")).contains("index"));

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void showsWhatAPlainConditionOverTheWholeListFinds(String jobs) {
        var all = json(jobs + ".json?since=180d").<Map<String, Object>>getList("jobs");

        FILTERS.forEach((filter, condition) -> {
            var page = alice.open(jobs + "?since=180d&" + filter);

            var ids = all.stream()
                    .filter(condition)
                    .map(job -> (String) job.get("id"))
                    .toList();
            assertThat(page.ids()).as(filter).isNotEmpty().isEqualTo(ids);
            assertThat(page.text(".status"))
                    .as(filter)
                    .contains(ids.size() + " of the ")
                    .contains(" jobs created in the last 180 days.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void tellsPagesProgramsAndFilesTheSameJobs(String jobs) {
        var filter = "?since=180d&type=rebuild&by=!ci-bot&group=by&sort=-ended";

        var page = alice.open(jobs + filter);
        var data = data(jobs + filter);

        assertThat(page.ids()).isNotEmpty();
        assertThat(data.getList("jobs.id", String.class)).isEqualTo(page.ids());
        assertThat(json(jobs + ".json" + filter).getList("jobs.id", String.class))
                .isEqualTo(page.ids());
        assertThat(alice.raw(jobs + ".csv" + filter).asString().lines().skip(1).count())
                .isEqualTo(page.ids().size());
        assertThat(data.getMap("request.filters")).isEqualTo(Map.of("type", "rebuild", "by", "!ci-bot"));
        assertThat(data.getString("request.group")).isEqualTo("by");
        assertThat(data.getInt("lookedAt")).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void saysWhatWentWrongInTheLastDays(String jobs) {
        var page = alice.get(jobs + "?states=problem&ended=9d");
        var all = json(jobs + ".json?states=problem&since=39d");

        var since = Instant.now().minusSeconds(9 * 24 * 3600);
        assertThat(all.<Map<String, Object>>getList("jobs").stream()
                        .filter(job -> Optional.ofNullable((String) job.get("completedAt"))
                                .map(Instant::parse)
                                .filter(since::isBefore)
                                .isPresent())
                        .map(job -> job.get("id"))
                        .toList())
                .isNotEmpty()
                .isEqualTo(page.ids());
        assertThat(page.heading()).isEqualTo("Failed, will-retry or aborted jobs that ended in the last 9 days");
        assertThat(page.text(".status")).contains("jobs created in the last 39 days.");
        assertThat(page.texts(".chips a")).anyMatch(chip -> chip.startsWith("Ended in the last 9 days"));
        assertThat(page.field("since")).containsExactly("");
        assertThat(page.field("ended")).containsExactly("9d");
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void leadsFromACreatorToTheJobsOfThatCreator(String jobs) {
        var page = alice.get(jobs + "?since=180d");
        var creator = page.html().select("table.jobs td:nth-child(8) a").first();

        var theirs = alice.get(creator.attr("href"));

        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.column("Created by")).isNotEmpty().containsOnly(creator.text());
        assertThat(theirs.html().select("table.jobs td:nth-child(8) a")).isEmpty();
        assertThat(theirs.heading()).endsWith(", created by " + creator.text());
    }

    @ParameterizedTest
    @CsvSource({
        V1 + ", corpus",
        V1 + ", type",
        V1 + ", by",
        V1 + ", day",
        V2 + ", corpus",
        V2 + ", type",
        V2 + ", by",
        V2 + ", day"
    })
    void putsRowsUnderHeadingsThatLeadToThem(String jobs, String grouping) {
        var page = alice.get(jobs + "?since=29d&group=" + grouping);

        var headings = page.html().select("table.jobs tr.group");
        assertThat(headings).hasSizeGreaterThan(1);
        assertThat(page.ids())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(json(jobs + ".json?since=29d").getList("jobs.id", String.class));
        for (var heading : headings) {
            var rows = 0;
            for (var row = heading.nextElementSibling();
                    row != null && !row.hasClass("group");
                    row = row.nextElementSibling()) {
                rows++;
            }
            assertThat(heading.select(".number").text()).startsWith(rows + " job");
            assertThat(heading.select(".badge")).hasSize(1);
        }
        var first = headings.select("a").first();
        var alone = alice.get(first.attr("href"));
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.ids())
                .contains(first.closest("tr").nextElementSibling().select(".id").text());
    }

    @Test
    void keepsFiltersInTabsChipsFormAndSharedLinks() {
        var page = alice.get(V1 + "?since=180d&type=rebuild,!unknown&ran=%3E10m&text=job&group=day");

        assertThat(page.html().select(".tabs a").eachAttr("href"))
                .allMatch(href -> href.contains("type=rebuild,!unknown&ran=%3E10m&text=job&group=day"));
        assertThat(page.texts(".chips a"))
                .map(chip -> chip.replaceAll("✕.*", ""))
                .contains(
                        "Of type Rebuild vector index, not of type Unknown type",
                        "Ran more than 10 min",
                        "With “job” in their text",
                        "Grouped by day");
        assertThat(page.field("type")).containsExactly("rebuild,!unknown");
        assertThat(page.field("ran")).containsExactly(">10m");
        assertThat(page.field("text")).containsExactly("job");
        assertThat(page.field("group")).containsExactly("day");
        assertThat(page.html().select("#frozen").val()).contains("&until=").contains("&ran=%3E10m&");
        assertThat(page.html().select("#curl").val())
                .startsWith(
                        "# The console filters the answer further, by type=rebuild,!unknown&ran=%3E10m&text=job\ncurl ");
    }

    @Test
    void freezesAlsoWhenJobsEnded() {
        var page = alice.get(V1 + "?states=failed&ended=30d");

        var frozen = alice.get(page.html().select("#frozen").val().replaceFirst("https?://[^/]*", ""));

        assertThat(frozen.status()).isEqualTo(200);
        assertThat(frozen.ids()).isNotEmpty().isEqualTo(page.ids());
        assertThat(frozen.html().select("#frozen")).isEmpty();
    }

    @Test
    void countsTheTabsOfAFilteredList() {
        var all = json(V1 + ".json?since=180d&by=j.chen").<Map<String, Object>>getList("jobs");

        var page = alice.get(V1 + "?since=180d&by=j.chen");

        assertThat(number(page, "All")).isEqualTo(String.valueOf(all.size()));
        assertThat(number(page, "Completed"))
                .isEqualTo(String.valueOf(all.stream()
                        .filter(job -> job.get("state").equals("completed"))
                        .count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {V1, V2})
    void explainsAnEmptyListAndOffersWhatHasJobs(String jobs) {
        var page = alice.get(jobs + "?since=180d&type=rebuild&by=nobody-of-this-name");

        assertThat(page.ids()).isEmpty();
        assertThat(page.text(".empty")).contains("0 of the 300 jobs created in the last 180 days.");
        var offers = page.html().select(".empty .actions a");
        assertThat(offers.eachText()).anyMatch(offer -> offer.startsWith("Without “Created by nobody-of-this-name”: "));
        for (var offer : offers) {
            assertThat(alice.open(offer.attr("href")).ids()).as(offer.text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ran=fast                     | ran    | Ran: “fast” is not a length of time.
            waited=10m                   | waited | Waited: “10m” is not a length of time.
            ended=..                     | ended  | Ended: “..” is not a time of ending.
            ended=3d..4d                 | ended  | Ended: “3d..4d” ends before it begins.
            group=moon                   | group  | Group: “moon” is not what rows can be grouped by.
            by=!                         | by     | Created by: “!” excludes nothing.
            corpus=!moon                 | corpus | Corpus IDs: “!moon” is not a corpus number.
            """)
    void refusesWrongValuesAndLosesNothing(String query, String field, String sentence) {
        var page = alice.get(V1 + "?" + query + "&text=kept&type=!rebuild");
        var typed = query.substring(query.indexOf('=') + 1);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems")).startsWith(sentence);
        assertThat(page.html().select(".filter #" + field)).hasSize(1);
        assertThat(page.field(field)).containsExactly(typed);
        assertThat(page.field("text")).containsExactly("kept");
        assertThat(page.field("type")).containsExactly("!rebuild");
        assertThat(Sandbox.calls()).isZero();
    }

    @Test
    void refusesAVeryLongName() {
        var page = alice.get(V1 + "?by=" + "x".repeat(300));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems")).contains("is longer than the 200 characters");
    }

    @Test
    void tellsProgramsWhatIsNoFilter() {
        assertThat(data(V1 + "?colour=red&utm_source=chat").getList("request.ignored"))
                .isEqualTo(List.of("colour"));
        assertThat(json(V1 + ".json?colour=red").getList("request.ignored")).isEqualTo(List.of("colour"));
        assertThat(data(V1).getList("request.ignored")).isNull();
    }

    @Test
    void givesProgramsAPageByItsNumberAsItDoesPeople() {
        var first = data(V1 + "?limit=25");
        var second = data(V1 + "?limit=25&page=2");
        var next = first.getString("next");

        assertThat(second.getList("jobs.id"))
                .isNotEmpty()
                .isEqualTo(data(next.substring(next.indexOf("/accounts"))).getList("jobs.id"));
        assertThat(alice.request()
                        .header("Accept", "application/json")
                        .get(V1 + "?limit=25&page=999")
                        .statusCode())
                .isEqualTo(404)
                .isEqualTo(alice.get(V1 + "?limit=25&page=999").status());
    }

    /** A hundred jobs in no order with a key behind them, as a service may give that documents none. */
    @Test
    void claimsNoOrderWhereTheServiceHasNone() {
        var now = Instant.now().getEpochSecond();
        var jobs = IntStream.range(0, 100)
                .mapToObj(number ->
                        "{\"id\":\"job_%d\",\"tsCreate\":\"%d\"}".formatted(number, now - 1_000 - number * 37 % 100))
                .collect(Collectors.joining(","));
        var json = "{\"pageKey\":\"AAAA\",\"job\":[" + jobs + "]}";
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", json));

        var page = alice.get(V1);
        var sorted = alice.get(V1 + "?sort=-created");

        assertThat(page.ids()).hasSize(100).startsWith("job_0", "job_1", "job_2");
        assertThat(page.text(".status")).startsWith("100 jobs in the service’s own order. There may be more.");
        assertThat(page.text("caption")).startsWith("In the service’s own order");
        assertThat(page.link("Older jobs")).isEmpty();
        assertThat(page.link("Next page")).isPresent();
        assertThat(sorted.ids()).startsWith("job_0");
        assertThat(sorted.html().select("table.jobs time").eachAttr("datetime"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private JsonPath json(String address) {
        return alice.raw(address).jsonPath();
    }

    private JsonPath data(String address) {
        return alice.request().header("Accept", "application/json").get(address).jsonPath();
    }

    private static String number(HtmlPage page, String tab) {
        return page.html().select(".tabs a").stream()
                .filter(link -> link.text().startsWith(tab + " "))
                .map(link -> link.select(".number").text())
                .findFirst()
                .orElse("");
    }

    private static String creator(Map<String, Object> job) {
        return String.valueOf(job.getOrDefault("createdBy", ""));
    }

    private static long seconds(Map<String, Object> job, String member) {
        return ((Number) job.getOrDefault(member, -1)).longValue();
    }
}
