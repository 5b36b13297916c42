package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same jobs through both versions of the API: accounts {@code demo} and {@code demo-v2}. */
@QuarkusTest
class ApiVersionsTest {

    private static final String V1 = "/accounts/demo/jobs";
    private static final String V2 = "/accounts/demo-v2/jobs";

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
    @ValueSource(
            strings = {
                "?since=4d",
                "?since=24h",
                "?states=failed&since=180d",
                "?states=problem&since=30d",
                "?states=active&since=180d&limit=25",
                "?job=job_0dd000000001&since=24h",
                "?states=unknown&since=180d",
            })
    void showsTheSameListThroughBothVersions(String filter) {
        var one = alice.get(V1 + filter);
        var two = alice.get(V2 + filter);

        assertThat(one.ids()).isNotEmpty();
        assertThat(two.ids())
                .isEqualTo(one.ids().stream().map(ApiVersionsTest::idInVersion2).toList());
        assertThat(two.texts("table.jobs time")).isEqualTo(one.texts("table.jobs time"));
        for (var column : List.of("Waited", "Ran", "Created by")) {
            assertThat(stillOrOver(two.column(column))).isEqualTo(stillOrOver(one.column(column)));
        }
        assertThat(two.column("State").stream().filter(state -> !state.startsWith("State not known")))
                .isEqualTo(one.column("State").stream()
                        .filter(state -> !state.startsWith("State not known"))
                        .toList());
        assertThat(two.heading()).isEqualTo(one.heading());
        assertThat(two.text(".status").replaceAll("Read .*", ""))
                .isEqualTo(one.text(".status").replaceAll("Read .*", ""));
    }

    /** The durations of active jobs differ between two requests, so only their words are compared. */
    private static List<String> stillOrOver(List<String> durations) {
        return durations.stream()
                .map(duration -> duration.replaceAll(".* (so far|since start)", "$1"))
                .toList();
    }

    /** Version 1 gives the newest first here, and version 2 the oldest: a page of that is as long as a window without a gap. */
    @Test
    void beginsWithTheNewestJobsThroughBothVersions() {
        var one = alice.get(V1 + "?since=180d");
        var two = alice.get(V2 + "?since=180d");

        assertThat(one.text(".status")).startsWith("The newest 100 jobs. There may be older ones. Read ");
        assertThat(two.text(".status"))
                .matches("The newest \\d+ jobs, created since .+\\. There are older ones\\. Read .*");
        assertThat(two.ids()).hasSizeBetween(50, 100);
        assertThat(two.ids())
                .isEqualTo(one.ids().stream()
                        .limit(two.ids().size())
                        .map(ApiVersionsTest::idInVersion2)
                        .toList());
    }

    @Test
    void readsTheSameListToItsEndThroughBothVersions() {
        var one = alice.pages(V1 + "?since=180d&limit=50");
        var two = alice.pages(V2 + "?since=180d&limit=50");

        assertThat(one).hasSizeGreaterThan(4);
        assertThat(two.stream().flatMap(page -> page.ids().stream()))
                .hasSize(300)
                .containsExactlyInAnyOrderElementsOf(one.stream()
                        .flatMap(page -> page.ids().stream())
                        .map(ApiVersionsTest::idInVersion2)
                        .toList());
    }

    @Test
    void sendsTheFiltersWithEveryPageOfVersion2() {
        alice.get(V2 + "?states=ended&corpus=faq,docs,legal,wiki_en&since=180d&limit=25&page=3");

        var first = Sandbox.requests().getMap("jobs[0].query");
        var second = Sandbox.requests().<String, Object>getMap("jobs[-1].query");
        assertThat(second).containsKey("page_key").containsAllEntriesOf(Map.copyOf(strings(first)));
        assertThat(second)
                .containsEntry("corpus_key", List.of("faq", "docs", "legal", "wiki_en"))
                .containsEntry("state", List.of("completed", "failed", "aborted"))
                .containsEntry("limit", List.of("25"));
    }

    @Test
    void sendsWhatVersion2WantsInTheHeadersAndNothingElse() {
        alice.get(V2);

        assertThat(Sandbox.requests().getString("jobs[-1].bearerSha256")).hasSize(64);
        assertThat(Sandbox.requests().getMap("jobs[-1].headers"))
                .containsEntry("request-timeout", "30")
                .doesNotContainKeys("customer-id", "cookie", "x-api-key", "timeout");
        assertThat(Sandbox.requests().<Map<String, Object>>getList("jobs.query"))
                .anyMatch(query -> !query.containsKey("state"))
                .noneMatch(query -> query.get("state") instanceof List<?> states && states.size() > 6);
    }

    @Test
    void filtersByTheKeysOfCorpora() {
        var page = alice.get(V2 + "?corpus=docs&since=180d");

        assertThat(page.heading()).startsWith("All jobs on corpus docs created");
        assertThat(page.column("Corpora")).isNotEmpty().allMatch(corpora -> corpora.contains("docs"));
        assertThat(page.field("corpus")).containsExactly("docs");
        assertThat(page.html().select("label[for=corpus]").text()).isEqualTo("Corpus keys");
    }

    @Test
    void namesAKeyThatIsNone() {
        var page = alice.get(V2 + "?corpus=a%20b");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems")).startsWith("Corpus keys: “a b” is not a corpus key.");
        assertThat(Sandbox.requests().getList("jobs")).isEmpty();
    }

    @Test
    void showsWhyAJobFailedWhereTheServiceSaysIt() {
        var page = alice.get(V2 + "?states=failed&since=180d");

        assertThat(page.texts(".comment")).isNotEmpty();
        assertThat(alice.get(V1 + "?states=failed&since=180d").texts(".comment"))
                .isEmpty();
    }

    @Test
    void showsTheTypesThatOnlyVersion2Names() {
        assertThat(alice.get(V2 + "?since=180d").texts("tbody th bdi:first-child"))
                .contains("Bulk delete documents", "Bulk update document metadata");
    }

    @Test
    void asksForAJobByItsOwnAddress() {
        var page = alice.get(V2 + "?job=job_0dd000000001&since=180d");

        assertThat(page.ids()).containsExactly("job_0dd000000001");
        assertThat(Sandbox.requests().getString("jobs[-1].path")).isEqualTo("/v2/jobs/job_0dd000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?job=job_0dd000000001&states=failed&since=180d",
                "?job=job_0dd000000001&corpus=docs&since=180d",
                "?job=job_0dd000000001&since=1h",
            })
    void findsNoJobThatTheFiltersLeaveOut(String filter) {
        var page = alice.get(V2 + filter);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).isEmpty();
        assertThat(page.text(".empty h2")).isEqualTo("No jobs match");
    }

    @ParameterizedTest
    @CsvSource({
        "RESET,       503, The service cannot be reached",
        "EMPTY,       502, The answer could not be understood",
        "BROKEN_JSON, 502, The answer could not be understood",
        "HTML,        502, Version 2 of the API is not offered here",
        "BAD_STATUS,  502, The service reported an error",
    })
    void showsAPageByTheCauseOfABrokenAnswer(String kind, int status, String heading) {
        Sandbox.misbehaves("jobs", Map.of("kind", kind));

        var page = alice.get(V2 + "?states=failed&since=24h");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.field("states")).containsExactly("failed");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 502, The service did not accept the request",
        "401, 403, The jobs service refused the credentials",
        "403, 403, Not allowed to list jobs",
        "404, 502, Version 2 of the API is not offered here",
        "405, 502, Version 2 of the API is not offered here",
        "410, 502, Version 2 of the API is not offered here",
        "429, 429, Too many requests",
        "500, 502, The service reported an error",
        "501, 502, Version 2 of the API is not offered here",
        "502, 503, The service cannot be reached",
        "503, 503, The service cannot be reached",
        "504, 504, The service took too long",
    })
    void showsAPageByTheStatusOfTheService(int theirs, int ours, String heading) {
        for (var hasBody : new boolean[] {true, false}) {
            Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", theirs, "body", hasBody));

            var page = alice.get(V2);

            assertThat(page.status()).isEqualTo(ours);
            assertThat(page.heading()).isEqualTo(heading);
            assertThat(page.text("dl")).contains("HTTP " + theirs);
            assertThat(page.text("dl").contains("Request at the service")).isEqualTo(hasBody);
        }
    }

    @Test
    void givesSupportWhatItAsksFor() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 500));

        var page = alice.get(V2 + "?states=failed");

        var support = page.html().select("textarea.support").val();
        var requestId =
                page.html().select("dt:contains(Request at the service) + dd").text();
        assertThat(requestId).isNotBlank();
        assertThat(support)
                .contains("The service reported an error", V2 + "?states=failed", requestId, "HTTP 500", "Time: ")
                .doesNotContainIgnoringCase("bearer");
    }

    /** This account uses the console's own bearer, so a refused grant says nothing about the visitor's sign-in. */
    @Test
    void saysThatTheTokenServiceRefusedTheConsole() {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 401));
        Sandbox.misbehaves("token", Map.of("kind", "OAUTH_ERROR", "error", "invalid_grant"));

        // The service refuses a cached bearer, and the token service issues no new one.
        assertThat(alice.get(V2).heading()).isEqualTo("The token service refused this console");
    }

    @Test
    void asksOnceForABearerThatAllVisitorsShare() {
        alice.get(V2);
        Sandbox.reset();

        ConsoleSession.signedInAs("bob").get(V2);
        alice.get(V2);

        assertThat(Sandbox.requests().getInt("tokenCalls")).isZero();
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var copy = new TreeMap<String, Object>();
        map.forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }

    /** An id of version 2 always begins with {@code job_}, and needs no escaping in a URL. */
    private static String idInVersion2(String id) {
        return id.startsWith("job_")
                ? id
                : "job_" + id.replace('/', '_').replace('+', '-').replace("=", "");
    }
}
