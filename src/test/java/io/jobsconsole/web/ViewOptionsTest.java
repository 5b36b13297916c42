package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The view options of a URL: table or timeline, and the automatic refresh. */
@QuarkusTest
class ViewOptionsTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "?view=table, ''",
        "?scale=calendar, ''",
        "?scale=calendar&view=timeline, ?view=timeline&scale=calendar",
        "?view=timeline&scale=duration, ?view=timeline",
        "?refresh=30&view=timeline&states=failed, ?states=failed&view=timeline&refresh=30",
        "?refresh=off&limit=50, ?limit=50&refresh=off",
        "?view=&refresh=, ''",
    })
    void hasOneAddressForEachWayToLook(String written, String canonical) {
        var answer = alice.raw(JOBS + written);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(JOBS + canonical);
        assertThat(alice.get(JOBS + canonical).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "view=pie | “pie” is not a view. Use table or timeline.",
                "states=failed&view=timeline&scale=log | “log” is not a scale. Use duration or calendar.",
                "refresh=5 | “5” is not a time between two reads.",
                "refresh=-1 | “-1” is not a time between two reads.",
                "refresh=0 | “0” is not a time between two reads.",
            })
    void saysWhatDoesNotExistAndLeadsOn(String query, String sentence) {
        var page = alice.get(JOBS + "?" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.heading()).isEqualTo("Please correct the address");
        assertThat(page.text("main")).contains(sentence, "Nothing was read from the service.");
        assertThat(Sandbox.calls()).isZero();
        var on = alice.open(page.link("The same page without it").orElseThrow());
        assertThat(on.status()).isEqualTo(200);
        assertThat(on.field("states")).isEqualTo(query.contains("states") ? List.of("failed") : List.of());
    }

    @Test
    void staysTheSameWayToLookOverEveryOtherChange() {
        var page = alice.get(JOBS + "?since=180d&view=timeline&scale=calendar");

        assertThat(page.html().select(".tabs a, .chips a").eachAttr("href"))
                .filteredOn(address -> !address.equals(JOBS))
                .isNotEmpty()
                .allMatch(address -> address.endsWith("view=timeline&scale=calendar"));
        assertThat(page.html().select(".filter input[type=hidden]").eachAttr("name"))
                .containsExactly("view", "scale");
        assertThat(page.link("Next page").orElseThrow()).contains("pageKey=").endsWith("view=timeline&scale=calendar");
        assertThat(alice.open(page.link("Next page").orElseThrow()).text(".picture"))
                .isNotEmpty();
        assertThat(page.link("CSV").orElseThrow()).doesNotContain("view");
    }

    @Test
    void keepsTheWayToLookWhenTheFilterIsWrongOrTheServiceFails() {
        var wrong = alice.get(JOBS + "?states=faild&view=timeline");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html().select(".filter input[type=hidden]").eachAttr("value"))
                .containsExactly("timeline");
    }

    @Test
    void leadsBackFromAJobToTheTimeline() {
        var list = JOBS + "?states=failed&view=timeline";
        var job = alice.get(list).html().select(".timeline a[href]").attr("href");

        assertThat(alice.from("http://localhost:" + RestAssured.port + list, job)
                        .html()
                        .select(".back a")
                        .attr("href"))
                .isEqualTo(list);
    }

    @Test
    void drawsTheSameJobsAsTheTable() {
        var table = alice.get(JOBS + "?since=30d");
        var picture = alice.get(JOBS + "?since=30d&view=timeline");
        var calendar = alice.get(JOBS + "?since=30d&view=timeline&scale=calendar");

        assertThat(picture.texts(".timeline .id")).isEqualTo(table.ids());
        assertThat(calendar.html().select(".lane a").eachAttr("data-id"))
                .containsExactlyInAnyOrderElementsOf(table.ids());
        assertThat(picture.link("The table has the same facts.")).hasValue(JOBS + "?since=30d");
        assertThat(picture.html().select("table")).isEmpty();
    }

    @Test
    void drawsALaneForEachCorpusWithItsJobs() {
        var page = alice.get(JOBS + "?corpus=42&since=30d&view=timeline&scale=calendar");
        var lane =
                page.html().select(".lane:has(.type:matchesOwn(^Corpus 42$))").first();

        assertThat(lane.select("a[data-id]").eachAttr("data-id"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(alice.get(JOBS + "?corpus=42&since=30d").ids());
        assertThat(lane.select(".muted").text())
                .startsWith(lane.select("a[data-id]").size() + " jobs");
        assertThat(lane.select("a[data-id] title").eachText())
                .allMatch(name -> name.matches("\\D+, .+, created .+, waited .+, ran .+"));
        assertThat(lane.select("a.type").attr("href")).contains("corpus=42").contains("scale=calendar");
    }

    /** The address says by what a list is grouped; its picture has the same groups. */
    @ParameterizedTest
    @ValueSource(strings = {"corpus", "type", "by", "day"})
    void drawsALaneForEachGroupOfTheList(String group) {
        var table = alice.get(JOBS + "?since=30d&group=" + group);
        var picture = alice.get(JOBS + "?since=30d&group=" + group + "&view=timeline&scale=calendar");

        assertThat(picture.texts(".lane .type"))
                .isNotEmpty()
                .isEqualTo(table.texts("tr.group th > a, tr.group th > bdi:not(.badge)"));
    }

    /** Jobs side by side share a row; only where two overlap, one is below the other. */
    @Test
    void stacksJobsOnlyWhereTheyOverlap() {
        var page = alice.get(JOBS + "?since=30d&view=timeline&scale=calendar");

        for (var lane : page.html().select(".lane")) {
            var byRow = lane.select("a[data-id]").stream()
                    .collect(Collectors.groupingBy(
                            bar -> Integer.parseInt(bar.select(".end").attr("y")) / 18));
            byRow.values().forEach(row -> {
                for (var next = 1; next < row.size(); next++) {
                    assertThat(percent(row.get(next).select(".waited").attr("x")))
                            .isGreaterThanOrEqualTo(
                                    percent(row.get(next - 1).select(".end").attr("x")));
                }
            });
        }
        assertThat(page.html().select(".lane").size())
                .isLessThan(page.html().select(".lane a[data-id]").size());
    }

    @Test
    void leadsToOtherPeriodsByTheirAddresses() {
        var now = alice.get(JOBS + "?states=failed&since=24h&view=timeline&scale=calendar");
        assertThat(now.text(".period")).contains("to now");
        assertThat(now.link("Later")).isEmpty();

        var earlier = alice.get(now.link("Earlier").orElseThrow());
        assertThat(now.link("Earlier").orElseThrow()).contains("states=failed", "&since=", "&until=", "scale=calendar");
        assertThat(earlier.status()).isEqualTo(200);
        var inside = alice.get(earlier.link("Zoom in").orElseThrow());
        assertThat(inside.link("Later")).isPresent();
        assertThat(inside.link("Zoom out")).isPresent();
        assertThat(alice.get(now.link("Zoom in").orElseThrow()).text(".period")).contains("to now");
        assertThat(now.link("Zoom in").orElseThrow()).contains("since=").doesNotContain("until=");
    }

    @Test
    void offersNothingBeyondWhatIsListed() {
        var all = alice.get(JOBS + "?states=failed&since=180d&view=timeline&scale=calendar");

        assertThat(all.link("Zoom out")).isEmpty();
        assertThat(all.link("Earlier")).isEmpty();
    }

    /** Each line is a link in a list, not a part of an image, and its name says what the line shows. */
    @Test
    void namesEachLineByTypeStateAndDurations() {
        var line = alice.get(JOBS + "?states=failed&since=180d&view=timeline")
                .html()
                .select(".timeline li:has(.ran)")
                .first();

        assertThat(line.select("a").text()).matches("\\D+, Failed, \\S+ waited .+, .+");
        assertThat(line.select("svg").eachAttr("aria-hidden")).containsOnly("true");
        assertThat(line.select("svg[viewBox], [style]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=timeline", "view=timeline&scale=calendar"})
    void drawsWithinItsWidth(String options) {
        var page = alice.get(JOBS + "?since=180d&" + options);

        assertThat(page.html().select(".plot rect")).isNotEmpty().allSatisfy(bar -> {
            var from = bar.hasAttr("x") ? percent(bar.attr("x")) : 0;
            assertThat(from).isBetween(0.0, 100.0);
            if (bar.attr("width").endsWith("%")) {
                assertThat(from + percent(bar.attr("width"))).isBetween(0.0, 100.1);
            }
        });
    }

    @Test
    void putsTheDatesOfTheChosenZoneOnTheCalendar() {
        alice.raw("/prefs?tz=Asia/Kolkata&theme=&back=/");
        var page = alice.get(JOBS + "?since=30d&view=timeline&scale=calendar");

        assertThat(page.text(".picture h2")).isEqualTo("When jobs waited and ran (Asia/Kolkata)");
        assertThat(page.texts(".axis text"))
                .hasSizeBetween(3, 10)
                .filteredOn(mark -> !mark.equals("now"))
                .allMatch(mark -> mark.matches("\\d{1,2} \\w{3}|\\d\\d:\\d\\d"));
    }

    @Test
    void saysItInWordsWhenThereIsNothingToDraw() {
        var page = alice.get(JOBS + "?job=job_none&view=timeline");

        assertThat(page.text(".empty")).isNotEmpty();
        assertThat(page.html().select(".picture")).isEmpty();
    }

    @Test
    void reloadsItselfWithoutScriptsOnlyWhereAsked() {
        var standard = alice.get(JOBS);
        assertThat(standard.html().head().select("noscript meta")).isEmpty();
        assertThat(standard.headers().hasHeaderWithName("Refresh")).isFalse();

        var every = alice.get(standard.link("Refresh every 30 s").orElseThrow());
        assertThat(every.html().head().select("noscript").html()).contains("content=\"30\"");
        assertThat(every.text("noscript")).contains("Refreshing every 30 s.");
        assertThat(every.link("Stop")).hasValue(JOBS);
        assertThat(alice.get(JOBS + "?refresh=15")
                        .html()
                        .head()
                        .select("noscript")
                        .html())
                .contains("content=\"30\"");
        assertThat(alice.get(JOBS + "?refresh=off").html().select("#status")).isEmpty();
    }

    @Test
    void doesNotGoOnWithLaterPages() {
        var second = alice.open(alice.get(JOBS + "?since=180d&limit=25&refresh=30")
                .link("Next page")
                .orElseThrow());

        assertThat(second.html().select("#status, head noscript")).isEmpty();
        assertThat(second.link("Check these jobs again")).isPresent();
    }

    private static double percent(String share) {
        return Double.parseDouble(share.replace("%", ""));
    }
}
