package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tabs, filter links, alerts and empty lists. */
@QuarkusTest
class ListExtrasTest {

    private static final String JOBS = "/accounts/demo/jobs";

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
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void countsWhatEachTabShows(String jobs) {
        var page = alice.get(jobs + "?states=failed&since=24h");

        assertThat(page.texts(".tabs a")).hasSize(10).first().asString().startsWith("All ");
        for (var tab : page.html().select(".tabs a")) {
            var shown = alice.get(tab.attr("href"));

            assertThat(tab.select(".number").text())
                    .as(tab.text())
                    .isEqualTo(String.valueOf(shown.ids().size()));
        }
    }

    @Test
    void marksTheTabThatIsShown() {
        assertThat(alice.get(JOBS + "?states=problem&since=24h").texts(".tabs [aria-current]"))
                .singleElement()
                .asString()
                .startsWith("Problems");
        assertThat(alice.get(JOBS + "?states=failed&since=24h").html().select(".tabs details [aria-current]"))
                .hasSize(1);
        assertThat(alice.get(JOBS + "?states=failed,queued").html().select(".tabs [aria-current]"))
                .isEmpty();
    }

    @Test
    void saysWhenNotAllWereCounted() {
        var page = alice.get(JOBS + "?since=180d");

        assertThat(page.texts(".tabs .number")).first().isEqualTo("100+");
        assertThat(page.html().select(".tabs a").first().attr("title"))
                .isEqualTo("At least 100; counted in the first 100 jobs read");
        assertThat(page.text(".status")).startsWith("The newest 100 jobs. There may be older ones.");
    }

    @Test
    void countsACompleteListByItselfAndClaimsNoNoneThatItDidNotSee() {
        var page = alice.get(JOBS + "?states=problem&since=180d");

        assertThat(page.text(".status")).contains("the complete list");
        assertThat(page.text(".tabs [aria-current] .number"))
                .isEqualTo(String.valueOf(page.ids().size()));
        assertThat(page.texts(".tabs .number")).contains("100+").doesNotContain("0+");
    }

    @Test
    void keepsTheOtherFiltersBehindATab() {
        var page = alice.get(JOBS + "?states=failed&corpus=42&since=24h&limit=25");

        assertThat(page.html().select(".tabs a").first().attr("href"))
                .isEqualTo(JOBS + "?corpus=42&since=24h&limit=25");
    }

    @Test
    void namesJobsThatAreOlderThanTheListAndStillActive() {
        var page = alice.get(JOBS + "?since=1h");

        assertThat(page.text(".notice")).contains("created before this window").contains("still active.");
        var shown = alice.get(page.link("Show them").orElseThrow());
        assertThat(shown.ids()).contains("job_0dd000000005");
        assertThat(shown.heading()).isEqualTo("Queued, running or will-retry jobs created in the last 180 days");
    }

    @Test
    void namesNoOlderJobsWhereThereAreNone() {
        assertThat(alice.get(JOBS + "?since=180d").text(".notice")).doesNotContain("still active");
        assertThat(alice.get(JOBS + "?since=1h&states=failed").text(".notice")).doesNotContain("still active");
        assertThat(alice.get(JOBS + "?since=1h&corpus=4294967295").text(".notice"))
                .doesNotContain("still active");
    }

    @Test
    void takesAFilterOffByItsLink() {
        var page = alice.get(JOBS + "?states=failed,aborted&corpus=7,42&since=24h&limit=50");

        assertThat(page.texts(".chips a"))
                .containsExactly(
                        "Failed or aborted✕, remove this filter",
                        "Corpus 7✕, remove this filter",
                        "Corpus 42✕, remove this filter",
                        "Last 24 hours✕, remove this filter",
                        "50 rows✕, remove this filter",
                        "Clear all");
        assertThat(page.html().select(".chips a").eachAttr("href"))
                .containsExactly(
                        JOBS + "?corpus=7,42&since=24h&limit=50",
                        JOBS + "?states=failed,aborted&corpus=42&since=24h&limit=50",
                        JOBS + "?states=failed,aborted&corpus=7&since=24h&limit=50",
                        JOBS + "?states=failed,aborted&corpus=7,42&limit=50",
                        JOBS + "?states=failed,aborted&corpus=7,42&since=24h",
                        JOBS);
    }

    @Test
    void showsNoFilterLinkWhereNothingIsSet() {
        assertThat(alice.get(JOBS).html().select(".chips")).isEmpty();
    }

    @Test
    void addsACorpusToTheFilter() {
        var page = alice.get(JOBS + "?corpus=7,42");
        var links = page.html().select("table.jobs td:nth-child(3) a");

        assertThat(links).isNotEmpty();
        for (var link : links) {
            assertThat(List.of(link.attr("href").replaceAll(".*corpus=", "").split(",")))
                    .contains("7", "42", link.text())
                    .hasSize(3);
        }
        assertThat(page.texts("table.jobs td:nth-child(3) a")).doesNotContain("7", "42");
    }

    @Test
    void sumsUpPeopleAndCorporaWhenTheListIsComplete() {
        var page = alice.get(JOBS + "?since=24h");

        var people = page.column("Created by").stream()
                .filter(by -> !by.equals("system or not given"))
                .distinct()
                .count();
        assertThat(page.text(".summary"))
                .startsWith("By %d people, on ".formatted(people))
                .matches(".* on \\d+ corpora(; most on corpus \\d+ \\(\\d+\\))?\\.");
        assertThat(alice.get(JOBS + "?since=180d").html().select(".summary")).isEmpty();
    }

    @Test
    void leadsFromTheSummaryToTheCorpusWithMostJobs() {
        var page = alice.get(JOBS + "?states=completed&since=24h");
        var most = page.html().select(".summary a").first();

        var shown = alice.get(most.attr("href"));

        assertThat(most.text()).matches("corpus \\d+ \\(" + shown.ids().size() + "\\)");
    }

    @Test
    void drawsAllDurationsOnOneScale() {
        var page = alice.get(JOBS + "?states=completed&since=24h&sort=-ran");

        var lengths = page.html().select("td > svg rect:nth-child(2)").eachAttr("width").stream()
                .map(width -> Double.parseDouble(width.replace("%", "")))
                .toList();
        assertThat(lengths).hasSizeGreaterThan(10).allMatch(length -> length <= 100);
        assertThat(lengths.get(0)).isGreaterThan(40);
        assertThat(page.html().select("td svg").eachAttr("aria-hidden")).containsOnly("true");
        assertThat(page.html().select("[style]")).isEmpty();
    }

    @Test
    void foldsALongIdInTheMiddleAndKeepsItWholeForSearchAndCopy() {
        var folded = alice.pages(JOBS).stream()
                .flatMap(page -> page.html().select("tr:has(.id span)").stream())
                .toList();

        assertThat(folded).isNotEmpty().allSatisfy(row -> {
            assertThat(row.select(".id").text())
                    .hasSizeGreaterThan(20)
                    .isEqualTo(row.select("[name=id]").val());
            assertThat(row.select(".id").first().ownText()).hasSize(6);
        });
    }

    @Test
    void showsThePagesTwiceBesideManyRowsAndNotAtAllBesideAWholeList() {
        assertThat(alice.get(JOBS + "?since=180d").html().select("nav.pages")).hasSize(2);
        assertThat(alice.get(JOBS + "?since=180d&limit=25").html().select("nav.pages"))
                .hasSize(1);
        assertThat(alice.get(JOBS + "?since=24h").html().select("nav.pages")).isEmpty();
    }

    @Test
    void marksWhatIsLate() {
        var page = alice.get(JOBS + "?since=180d");

        assertThat(page.texts(".late"))
                .contains("longer than usual")
                .isSubsetOf("longer than usual", "long wait", "may be stuck");
    }

    @Test
    void offersOtherWindowsAndMarksTheOneThatIsShown() {
        var page = alice.get(JOBS + "?states=failed&since=24h");

        assertThat(page.text(".window > summary")).isEqualTo("Last 24 hours");
        assertThat(page.texts(".window [aria-current]")).containsExactly("Last 24 hours");
        assertThat(page.link("Last 30 days")).contains(JOBS + "?states=failed&since=30d");
        assertThat(page.link("Last 7 days")).contains(JOBS + "?states=failed");
    }

    @Test
    void saysWhenAJobEnded() {
        var page = alice.get(JOBS + "?states=queued,completed&since=24h");

        assertThat(page.column("Ended")).contains("").anyMatch(ended -> ended.endsWith(" ago"));
    }

    @Test
    void saysWhatThePageCost() {
        assertThat(alice.get(JOBS + "?since=24h").text("footer"))
                .matches("Times in UTC\\. 2 calls of the service, \\d+ ms\\. Version .+");
    }

    @Test
    void namesTheAddressForWhoeverReadsItOnPaper() {
        assertThat(alice.get(JOBS + "?since=24h").text(".paper")).endsWith(JOBS + "?since=24h");
    }

    /** The list has a fixed start: with a span, a job could drop out between two requests. */
    @Test
    void offersWhatWouldShowJobs() {
        var since = Instant.now().minus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MINUTES);
        var page = alice.get(JOBS + "?states=aborted&since=" + since.toString().replace(":00Z", "Z"));

        assertThat(page.text(".empty h2")).isEqualTo("No jobs match");
        assertThat(page.texts(".empty a")).isNotEmpty();
        for (var offer : page.html().select(".empty a")) {
            var shown = alice.get(offer.attr("href"));

            assertThat(offer.text()).endsWith(": " + shown.ids().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo    | ?corpus=77                                 | on corpus 77",
                "demo    | ?corpus=77,78                              | on corpora 77 and 78",
                "demo    | ?states=failed&corpus=4294967295           | on corpus 4294967295",
                "demo    | ?states=failed&corpus=77&since=180d        | on corpus 77",
                "demo    | ?corpus=77&since=180d&sort=-created        | on corpus 77",
                "demo-v2 | ?states=problem&corpus=no_such&since=30d   | on corpus no_such",
                "demo    | ?states=aborted&corpus=77&since=1m         | on corpus 77",
            })
    void saysThatNoJobIsOnACorpusAndOffersWhatHasJobs(String account, String list, String corpus) {
        var page = alice.get("/accounts/" + account + "/jobs" + list);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".empty h2")).isEqualTo("No job of the last 180 days is " + corpus);
        assertThat(page.texts(".empty a")).isNotEmpty();
        for (var offer : page.html().select(".empty a")) {
            assertThat(alice.get(offer.attr("href")).ids()).isNotEmpty();
        }
    }

    @Test
    void doesNotSayThatAboutACorpusWithJobs() {
        var page = alice.get(JOBS + "?states=aborted&corpus=19&since=1m");

        assertThat(page.text(".empty h2")).isEqualTo("No jobs match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?job=nope", "?job=nope&states=failed", "?job=nope&corpus=77&since=1h", "?job=%E2%80%AEnope"})
    void saysOfAnUnknownJobWhatItsPageSays(String list) {
        for (var jobs : List.of(JOBS, "/accounts/demo-v2/jobs")) {
            var page = alice.get(jobs + list);
            var id = list.contains("%E2") ? "~4oCubm9wZQ" : "nope";
            var error = alice.get(jobs + "/" + id);

            assertThat(page.text(".empty h2")).isEqualTo(error.heading());
            assertThat(page.texts(".empty p:not(.actions)")).hasSize(2).isEqualTo(error.texts("h1 ~ p:not(.actions)"));
            assertThat(page.texts(".empty a")).isNotEmpty();
            for (var offer : page.html().select(".empty a")) {
                assertThat(alice.get(offer.attr("href")).ids()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"states=failed", "corpus=77", "since=1h"})
    void leadsToTheJobThatOtherFiltersLeaveOut(String filter) {
        var page = alice.get(JOBS + "?job=job_0dd000000001&" + filter);

        assertThat(page.text(".empty h2")).isEqualTo("No jobs match");
        assertThat(page.link("This job: Rebuild vector index, Completed")).contains(JOBS + "/job_0dd000000001");
    }

    /** Nothing that leads nowhere is offered, also where nothing is left to offer. */
    @Test
    void offersNothingThatWouldBeEmptyToo() {
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", "{\"job\":[]}"));

        var page = alice.get(JOBS + "?corpus=4294967295");

        assertThat(page.texts(".empty a")).isEmpty();
        assertThat(page.text(".empty")).contains("A job appears when someone rebuilds a corpus index");
    }

    @Test
    void leadsBackFromBehindTheLastPage() {
        var last = alice.pages(JOBS + "?since=180d");

        // The sandbox has 300 jobs: the key of its third page opens an empty one.
        var behind = last.get(last.size() - 1);
        assertThat(behind.text(".empty h2")).isEqualTo("Nothing after page 3.");
        assertThat(behind.link("First page")).contains(JOBS + "?since=180d");
        assertThat(alice.get(behind.link("Previous page").orElseThrow()).ids()).hasSize(100);
    }

    @Test
    void leadsBackPageByPage() {
        var pages = alice.pages(JOBS + "?since=180d&limit=50");

        var third = alice.get(pages.get(3).link("Previous page").orElseThrow());
        var second = alice.get(third.link("Previous page").orElseThrow());
        var first = alice.get(second.link("Previous page").orElseThrow());

        assertThat(third.ids()).isEqualTo(pages.get(2).ids());
        assertThat(second.ids()).isEqualTo(pages.get(1).ids());
        assertThat(first.ids()).isEqualTo(pages.get(0).ids());
    }

    @Test
    void showsAPartialListWithoutNumbersItDoesNotHave() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var page = alice.get(JOBS);

        assertThat(page.texts(".tabs .number")).allMatch(number -> number.endsWith("+"));
    }
}
