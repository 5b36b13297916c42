package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorted lists, and how many jobs a sort covers. */
@QuarkusTest
class SortingTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void readsTheWholeListToSortIt(String jobs) {
        var unsorted = alice.pages(jobs + "?since=180d").stream()
                .flatMap(page -> page.ids().stream())
                .toList();

        var page = alice.get(jobs + "?since=180d&sort=created");

        assertThat(unsorted).hasSizeGreaterThan(200);
        assertThat(page.ids()).hasSize(unsorted.size()).containsAll(unsorted);
        assertThat(created(page)).isSorted();
        assertThat(page.text(".status")).startsWith(unsorted.size() + " jobs, the complete list.");
        assertThat(page.text("caption")).startsWith("Oldest first");
        assertThat(page.html().select(".pages [rel=next]")).isEmpty();
    }

    @Test
    void sortsTheNewestFirstOverTheWholeList() {
        assertThat(created(alice.get(JOBS + "?since=180d&sort=-created")))
                .hasSizeGreaterThan(200)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"waited, Waited", "ran, Ran"})
    void sortsByADuration(String word, String column) {
        var longest = alice.get(JOBS + "?states=completed&since=180d&sort=-" + word);
        var shortest = alice.get(JOBS + "?states=completed&since=180d&sort=" + word);

        var known = longest.column(column).stream()
                .filter(cell -> !cell.equals("not recorded"))
                .toList();
        assertThat(known).hasSizeGreaterThan(5);
        assertThat(known.stream().map(SortingTest::seconds)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(shortest.column(column).stream()
                        .filter(cell -> !cell.equals("not recorded"))
                        .map(SortingTest::seconds))
                .isSorted();
        assertThat(shortest.column(column)).last().isEqualTo("not recorded");
        assertThat(longest.column(column)).last().isEqualTo("not recorded");
    }

    @Test
    void sortsByTheLifeOfAJob() {
        var states = alice.get(JOBS + "?since=24h&sort=state").texts(".badge").stream()
                .distinct()
                .toList();

        assertThat(states).containsSubsequence("Queued", "Running", "Completed", "Failed");
    }

    @Test
    void marksTheColumnAndTurnsItRound() {
        var complete = alice.get(JOBS + "?since=24h");
        assertThat(direction(complete, "Created (UTC)")).isEqualTo("descending");
        assertThat(complete.link("Created (UTC)")).contains(JOBS + "?since=24h&sort=created");
        assertThat(complete.link("Ran")).contains(JOBS + "?since=24h&sort=-ran");

        var sorted = alice.get(JOBS + "?since=24h&sort=-ran");

        assertThat(direction(sorted, "Ran")).isEqualTo("descending");
        assertThat(direction(sorted, "Created (UTC)")).isEmpty();
        assertThat(sorted.link("Ran")).contains(JOBS + "?since=24h&sort=ran");
    }

    @Test
    void saysBeforehandThatALongListIsReadWhole() {
        var page = alice.get(JOBS + "?since=180d");

        assertThat(page.text("caption")).contains("Sorting by a column reads the newest 1,000 jobs.");
        assertThat(direction(page, "Created (UTC)")).isEmpty();
        assertThat(alice.get(JOBS + "?since=24h").text("caption")).doesNotContain("Sorting by");
    }

    @Test
    void leavesNoPlaceForPagesInASortedList() {
        var next = alice.get(JOBS + "?limit=25").link("Next page").orElseThrow();

        assertThat(alice.get(next.replace("limit=25", "sort=-ran&limit=25"))
                        .headers()
                        .getValue("Location"))
                .endsWith(JOBS + "?sort=-ran");
    }

    @Test
    void keepsTheOrderWhenAFilterIsApplied() {
        var page = alice.get(JOBS + "?since=24h&sort=-ran");

        assertThat(page.field("sort")).containsExactly("-ran");
        assertThat(page.html().select(".tabs a").eachAttr("href")).allMatch(href -> href.endsWith("&sort=-ran"));
    }

    @Test
    void refusesAnOrderThatThereIsNot() {
        var page = alice.get(JOBS + "?sort=colour");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems"))
                .isEqualTo("Order: “colour” is not an order. Use created, waited, ran, ended or state,"
                        + " with a hyphen before it for the last first.");
        assertThat(page.html().select("#sort [selected]").eachText()).containsExactly("colour");
    }

    private static String direction(HtmlPage page, String column) {
        return page.html().select("thead th").stream()
                .filter(head -> head.text().equals(column))
                .map(head -> head.attr("aria-sort"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Instant> created(HtmlPage page) {
        return page.html().select("table.jobs time").eachAttr("datetime").stream()
                .map(Instant::parse)
                .toList();
    }

    private static long seconds(String duration) {
        var parts = duration.split(" ");
        var seconds = 0L;
        for (var i = 0; i < parts.length; i += 2) {
            seconds += Long.parseLong(parts[i])
                    * switch (parts[i + 1]) {
                        case "s" -> 1;
                        case "min" -> 60;
                        case "h" -> 3_600;
                        default -> 86_400;
                    };
        }
        return seconds;
    }
}
