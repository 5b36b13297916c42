package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Version 2 tells the names of its corpora. They stand beside the keys, and no page depends on them. */
@QuarkusTest
class CorpusNamesTest {

    private static final String CORPORA = "/accounts/demo-v2/corpora";
    private static final String TICKETS = "/accounts/demo-v2/jobs?corpus=support-tickets&since=180d";
    private static final String NAMED = "Support tickets (support-tickets)";

    /** Names are kept for each session, so each test has one of its own. */
    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.newlySignedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    /** The sandbox gives five names a page: the last one comes with the second. */
    @Test
    void standBesideTheKeysOnEveryPage() {
        var corpora = alice.get(CORPORA);
        var list = alice.get(TICKETS);
        var job = alice.get(list.html().select("a.row").attr("href"));

        assertThat(corpora.texts(".corpora th")).contains(NAMED, "Wiki (English) (wiki_en)", "logs=2026");
        assertThat(corpora.link(NAMED)).contains(TICKETS);
        assertThat(list.texts("table.jobs td:nth-child(3) bdi")).contains(NAMED);
        assertThat(list.heading()).contains("support-tickets");
        assertThat(job.text(".facts")).contains(NAMED);
        assertThat(alice.request()
                        .accept("application/json")
                        .get(CORPORA)
                        .jsonPath()
                        .getString("corpora.find { it.key == 'support-tickets' }.name"))
                .isEqualTo("Support tickets");
    }

    @Test
    void standInTheHeadingsOfGroupsAndLanes() {
        var groups = alice.get(TICKETS + "&group=corpus");
        var lanes = alice.get(TICKETS + "&view=timeline&scale=calendar");

        assertThat(groups.link("Corpus " + NAMED)).isPresent();
        assertThat(lanes.link("Corpus " + NAMED)).isPresent();
    }

    /** Programs find a corpus by its key, in the same form on each account. */
    @Test
    void standInNoFileOfJobs() {
        alice.get(TICKETS);

        assertThat(alice.raw(TICKETS.replace("jobs?", "jobs.csv?")).asString())
                .contains(",support-tickets,")
                .doesNotContain("Support tickets");
        assertThat(alice.raw(TICKETS.replace("jobs?", "jobs.json?")).asString())
                .contains("[\"support-tickets\"]")
                .doesNotContain("Support tickets");
    }

    @Test
    void areAskedForOnceInTenMinutes() {
        alice.get(CORPORA);
        alice.get(TICKETS);
        alice.get(CORPORA);

        assertThat(Sandbox.requests().getInt("corporaCalls")).isEqualTo(2);
    }

    /** An API that does not tell them is not asked again for each page. */
    @ParameterizedTest
    @CsvSource({"STATUS, 403, 1", "STATUS, 404, 1", "STATUS, 500, 1", "HTML, 0, 1", "EMPTY, 0, 1", "BAD_STATUS, 0, 1"})
    void areLeftOutWhereTheyAreRefused(String kind, int status, int calls) {
        Sandbox.misbehaves("corpora", Map.of("kind", kind, "status", status));

        var page = alice.get(CORPORA);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".corpora th")).contains("support-tickets").doesNotContain(NAMED);
        assertThat(alice.get(TICKETS).texts("table.jobs td:nth-child(3) bdi")).contains("support-tickets");
        assertThat(Sandbox.requests().getInt("corporaCalls")).isEqualTo(calls);
    }

    @Test
    void comeWithTheNextPageWhereTheyComeLate() {
        Sandbox.misbehaves("corpora", Map.of("kind", "HANG"));
        assertThat(alice.get(CORPORA).texts(".corpora th")).contains("support-tickets");

        Sandbox.reset();

        assertThat(alice.get("/accounts/demo-v2/jobs").status()).isEqualTo(200);
    }

    @Test
    void areReadEachForItself() {
        Sandbox.misbehaves("corpora", Map.of("kind", "ANSWER", "json", """
                {"corpora":[null, 7, {"key":"docs","name":["D"]}, {"key":["faq"],"name":"F"}, {"key":"legal","name":"  "},
                  {"name":"Nameless"}, {"key":"wiki_en","name":"wiki_en"},
                  {"key":"support-tickets","name":" <b>Tickets</b> \u202e ","enabled":"no"}], "metadata":[]}"""));

        var page = alice.get(CORPORA);

        assertThat(page.texts(".corpora th")).contains("docs", "faq", "legal", "wiki_en");
        assertThat(page.texts(".corpora th"))
                .anyMatch(name -> name.startsWith("<b>Tickets</b> \uFFFD") && name.endsWith("(support-tickets)"));
        assertThat(page.html().select(".corpora th b")).isEmpty();
    }
}
