package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of a service that gives jobs in no order: version 2 of the sandbox, beside version 1 with the same jobs. */
@QuarkusTest
@TestProfile(ManyAccounts.class)
class NoOrderTest {

    private static final String ORDERED = "/accounts/demo/jobs";
    private static final String UNORDERED = "/accounts/demo-v2/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void showsEachJobOnceInTheOrderOfTheService() {
        var pages = alice.pages(UNORDERED + "?since=180d");

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> page.ids().stream()))
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(pages.get(0).text(".status")).startsWith("100 jobs in the service’s own order. There may be more.");
        assertThat(pages.get(1).link("Previous page")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=ci-bot", "type=rebuild", "by=!ci-bot&ran=%3E1m", "waited=%3C2s", "text=job_0"})
    void findsWithAFilterOfTheConsoleWhatAServiceWithAnOrderFinds(String filter) {
        var list = "?since=180d&" + filter;
        var page = alice.open(UNORDERED + list);

        var data = data(UNORDERED + list).jsonPath();
        var ordered = data(ORDERED + list).jsonPath();

        assertThat(page.ids()).isNotEmpty().hasSizeLessThan(300);
        assertThat(data.getList("jobs.id", String.class)).isEqualTo(page.ids());
        assertThat(data.getInt("lookedAt")).isEqualTo(300);
        assertThat(data.getBoolean("complete")).isTrue();
        assertThat(data.getList("jobs.createdAt", String.class))
                .isEqualTo(ordered.getList("jobs.createdAt", String.class))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void sortsAndPutsIntoAFileWhatItReadToItsEnd() {
        var sorted = data(UNORDERED + "?since=180d&sort=created").jsonPath().getList("jobs.createdAt", String.class);
        var file = alice.raw(UNORDERED + ".json?since=180d&states=failed");

        assertThat(sorted).hasSize(300).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(file.header("Jobs-Complete")).isEqualTo("true");
        assertThat(file.jsonPath().getList("jobs.createdAt"))
                .isNotEmpty()
                .isEqualTo(alice.raw(ORDERED + ".json?since=180d&states=failed")
                        .jsonPath()
                        .getList("jobs.createdAt"));
    }

    @Test
    void leadsFromAListWithAnEndToTheOneWithout() {
        var page = alice.open(UNORDERED + "?since=180d&until=1d");

        assertThat(page.link("Newer jobs")).isEmpty();
        assertThat(page.link("Newest jobs")).contains(UNORDERED + "?since=180d");
        assertThat(alice.raw(UNORDERED + "?since=180d&until=1d&page=newer").header("Location"))
                .endsWith(UNORDERED + "?since=180d");
    }

    private Response data(String list) {
        return alice.request().header("Accept", "application/json").get(list);
    }
}
