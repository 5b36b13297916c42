package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links that share a list, and the API request behind the page. */
@QuarkusTest
class ShareTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void namesALinkThatMovesAndOneThatStays() {
        var page = alice.get(JOBS + "?states=failed&since=24h");

        assertThat(page.text("label[for=live]")).isEqualTo("Live link (last 24 hours, moves with time)");
        assertThat(page.text("label[for=frozen]"))
                .matches("Frozen link \\(since \\d+ \\w{3} \\d{4},? [0-9:]{5,8} UTC,"
                        + " before \\d+ \\w{3} \\d{4},? [0-9:]{5,8} UTC\\)");
        assertThat(value(page, "live")).isEqualTo(origin() + JOBS + "?states=failed&since=24h");
        assertThat(value(page, "frozen"))
                .matches(".*\\?states=failed&since=\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z"
                        + "&until=\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z");
        var frozen = alice.get(value(page, "frozen"));
        assertThat(frozen.ids()).isEqualTo(page.ids());
        assertThat(frozen.html().select("#frozen")).isEmpty();
    }

    @Test
    void namesTheLinkToALaterPage() {
        var address = alice.get(JOBS + "?limit=25").link("Next page").orElseThrow();

        var page = alice.get(address);

        assertThat(value(page, "live")).isEqualTo(origin() + JOBS + "?limit=25");
        assertThat(page.text("label[for=frozen]")).isEqualTo("Link to page 2 as it was read");
        assertThat(value(page, "frozen")).isEqualTo(origin() + address);
    }

    @Test
    void freezesNoBeginningThatWouldSoonBeOutOfReach() {
        assertThat(value(alice.get(JOBS + "?since=180d"), "frozen"))
                .matches(".*\\?since=180d&until=\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z");
    }

    @Test
    void showsTheVeryJsonThatWasSent() {
        var page = alice.get(JOBS + "?states=failed&corpus=7,42&since=180d&limit=25");

        assertThat(Sandbox.requests().getList("listJobs.body", Map.class))
                .contains(io.restassured.path.json.JsonPath.from(page.text("#call"))
                        .getMap(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/demo/jobs?states=failed&corpus=7&since=180d",
                "/accounts/demo/jobs?job=it%27s%20%24(id)%20%60id%60%20%22x%22%5C",
                "/accounts/demo-v2/jobs?corpus=docs,wiki_en&since=180d",
                "/accounts/demo-v2/jobs?job=it%27s%20%24(id)%20%60id%60%20%22x%22",
            })
    void givesALineForAShellThatAsksTheSameAndHoldsNoSecret(String address) throws Exception {
        var curl = alice.open(address).html().select("#curl").first().wholeText();

        var words = words(curl);

        assertThat(words).startsWith("curl\nAPI/v");
        assertThat(words).contains("Authorization: Bearer TOKEN");
        assertThat(curl).doesNotContain("localhost", "Bearer ey");
        if (address.contains("it%27s")) {
            assertThat(words)
                    .containsAnyOf("it's $(id) `id` \\\"x\\\"\\\\", "it%27s%20%24%28id%29%20%60id%60%20%22x%22");
        }
    }

    /** The arguments that a real shell reads from the command line, one per line. */
    private static String words(String line) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", line.replaceFirst("curl", "printf '%s\\\\n' curl"));
        shell.environment().putAll(Map.of("JOBS_API", "API", "JOBS_TOKEN", "TOKEN"));
        var process = shell.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String value(HtmlPage page, String field) {
        return page.html().select("#" + field).val();
    }

    private static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
