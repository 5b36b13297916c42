package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page is valid HTML. */
@QuarkusTest
class MarkupTest {

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

    @Test
    void hearsOfEveryFault() {
        var faults = new Markup(
                        "<!DOCTYPE html><html lang=en><title>Faulty</title>\n<p id=a><b>Open</p>\n<section id=a></section>")
                .faults();

        assertThat(faults)
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("line 2, error: ").contains("<b>Open"))
                .anySatisfy(fault -> assertThat(fault).contains("Duplicate ID"))
                .anySatisfy(fault -> assertThat(fault).startsWith("line 3, warning: "));
    }

    @ParameterizedTest
    @CsvSource({
        "200, /accounts/demo/jobs",
        "200, /accounts/demo/jobs?states=failed&corpus=7&since=24h&limit=50",
        "200, /accounts/demo/jobs?job=job_0dd000000001&since=180d",
        "200, /accounts/demo-v2/jobs?states=failed&since=180d",
        "200, /accounts/demo-v2/jobs?corpus=docs&since=180d",
        "200, /accounts/demo/jobs?since=180d&view=timeline&refresh=30",
        "200, /accounts/demo/jobs?since=180d&view=timeline&scale=calendar",
        "200, /accounts/demo-v2/jobs?states=active&since=180d&view=timeline&scale=calendar",
        "400, /accounts/demo/jobs?view=pie",
        "200, /accounts/demo/jobs/job_0dd000000008",
        "200, /accounts/demo-v2/jobs/job_0dd00000000b",
        "404, /accounts/demo/jobs/job_none",
        "200, /accounts",
        "200, /accounts/demo/corpora",
        "200, /accounts/demo-v2/corpora?states=active&since=24h",
        "200, /preferences",
        "400, /prefs?tz=Nowhere",
        "200, /help/links",
        "200, /help/keys",
        "200, /help/alerts",
        "200, /callback",
        "200, /signed-out",
        "200, /sign-in-error",
        "404, /nothing/here",
        "404, /accounts/nobody/jobs",
        "405, /logout",
    })
    void writesValidPages(int status, String address) {
        assertValid(status, alice.raw(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, JOBS_OF_VERSION_2})
    void writesValidListsToTheirEnd(String jobs) {
        Optional<String> page = Optional.of(jobs + "?since=180d");

        while (page.isPresent()) {
            var response = alice.raw(page.get());
            assertValid(200, response);
            page = HtmlPage.of(response).link("Next page");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, JOBS_OF_VERSION_2})
    void writesAValidEmptyList(String jobs) {
        var response = alice.raw(jobs + "?job=job_none");

        assertThat(HtmlPage.of(response).text(".empty")).isNotEmpty();
        assertValid(200, response);
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, JOBS_OF_VERSION_2})
    void writesAValidPageForAFilterWithNothingRight(String jobs) {
        assertValid(
                400, alice.raw(jobs + "?states=faild&corpus=a%20b,%22%3Cx&since=soon&limit=10&job=" + "x".repeat(501)));
    }

    @Test
    void writesAValidPageForAPageKeyThatIsNoneOfThisList() {
        var canonical = alice.raw(JOBS + "?since=24h&page=2&pageKey=damaged&asOf=1&check=00000000");

        assertValid(200, alice.raw(canonical.header("Location")));
    }

    @ParameterizedTest
    @CsvSource({
        "RESET,       503",
        "EMPTY,       502",
        "BROKEN_JSON, 502",
        "HTML,        502",
        "BAD_STATUS,  502",
    })
    void writesAValidPageForEachBrokenAnswer(String kind, int status) {
        Sandbox.misbehaves("jobs", Map.of("kind", kind));

        assertValid(status, alice.raw(JOBS + "?states=failed"));
        assertValid(status, alice.raw(JOBS_OF_VERSION_2 + "?states=failed"));
    }

    @ParameterizedTest
    @CsvSource({"400, 502", "403, 403", "404, 502", "429, 429", "503, 503"})
    void writesAValidPageForEachStatusOfTheService(int theirs, int ours) {
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", theirs, "retryAfter", 30));

        assertValid(ours, alice.raw(JOBS));
    }

    @Test
    void writesAValidPageForAListThatIsNotComplete() {
        Sandbox.misbehaves("jobs", Map.of("kind", "PARTIAL"));

        var response = alice.raw(JOBS);

        assertThat(HtmlPage.of(response).text(".notice")).isNotEmpty();
        assertValid(200, response);
    }

    @Test
    void writesAValidPageForATokenThatIsRefused() {
        Sandbox.misbehaves("token", Map.of("kind", "OAUTH_ERROR", "error", "invalid_grant"));

        assertValid(403, ConsoleSession.newlySignedInAs("alice").raw(JOBS));
    }

    @Test
    void writesAValidPageForARequestOfAnotherSite() {
        assertValid(403, alice.request().header("Sec-Fetch-Site", "cross-site").post("/logout"));
    }

    private static void assertValid(int status, Response response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(new Markup(response.asString()).faults())
                .as(() -> "faults in the page “" + HtmlPage.of(response).title() + "”")
                .isEmpty();
    }
}
