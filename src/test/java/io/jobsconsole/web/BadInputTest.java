package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states=faild      | states | State: “faild” is not a state. Use queued, running,
            corpus=abc        | corpus | Corpus IDs: “abc” is not a corpus number. Use whole numbers
            since=181d        | since  | Created since: “181d” is too far back. The service lists jobs for at most 180 days.
            since=soon        | since  | Created since: “soon” is not a time.
            since=2099-01-01  | since  | Created since: “2099-01-01” is in the future.
            limit=10          | limit  | Rows per page: “10” is not offered. Choose 25, 50 or 100.
            """)
    void namesTheWrongValueAndWhatIsAllowed(String query, String field, String sentence) {
        var page = alice.get(JOBS + "?" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: Please correct the filter");
        assertThat(page.text(".problems")).startsWith(sentence);
        assertThat(page.html().select(".problems a").attr("href")).isEqualTo("#" + field);
        assertThat(page.html().select(".filter #" + field)).hasSize(1);
        assertThat(Sandbox.calls()).isZero();
    }

    @Test
    void keepsTheFormAsItWasTyped() {
        var page = alice.get(JOBS + "?states=failed,faild&corpus=7,abc&since=181d&limit=10&job=%22x");

        assertThat(page.field("states")).containsExactly("failed");
        assertThat(page.field("corpus")).containsExactly("7, abc");
        assertThat(page.field("since")).containsExactly("181d");
        assertThat(page.field("limit")).containsExactly("10");
        assertThat(page.field("job")).containsExactly("\"x");
        assertThat(page.texts(".problems li")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "problem, failed retrying aborted",
        "'problem,faild', failed retrying aborted",
        "started, running",
        "FAILED, failed",
    })
    void keepsTheBoxesTickedThatTheAddressMeant(String states, String ticked) {
        var page = alice.get(JOBS + "?limit=10&states=" + states);

        assertThat(page.field("states")).containsExactly(ticked.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"job=100%", "%=%", "since=%", "job=a|b", "job=^{a}"})
    void refusesAQueryThatIsNotWellEncoded(String query) throws IOException {
        for (var path : new String[] {JOBS, "/jobs", "/signed-out"}) {
            var answer = RawRequest.get(path + "?" + query);

            // The HTTP server refuses the request itself, before the console could make an error page.
            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//accounts/demo/jobs", "/accounts//demo/jobs", "//evil.example/", "http://evil.example/"})
    void refusesTargetsThatCanBeReadInTwoWays(String target) throws IOException {
        assertThat(RawRequest.get(target)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"job=%ff", "job=%ED%A0%80", "job=%00", "states=%F0%9F%92%A9"})
    void survivesBytesThatAreNoText(String query) {
        assertThat(alice.open(JOBS + "?" + query).status()).isIn(200, 400);
    }

    @Test
    void answersThousandsOfWrongValuesWithAFewSentences() {
        var response = alice.raw(JOBS + "?corpus=" + "x,".repeat(5_000));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(HtmlPage.of(response).texts(".problems li")).hasSize(3);
        assertThat(response.asString()).hasSizeLessThan(50_000);
    }

    @Test
    void showsWhatTurnsTextAround() {
        var page = alice.open(JOBS + "?job=%E2%80%AEgnp.exe");

        assertThat(page.heading()).isEqualTo("Job \uFFFDgnp.exe");
    }

    @Test
    void keepsAnIdOfTenThousandCharactersInTheFormAndShortensItInTheSentence() {
        var id = "x".repeat(10_000);

        var page = alice.get(JOBS + "?job=" + id);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.field("job")).containsExactly(id);
        assertThat(page.text(".problems"))
                .hasSizeLessThan(400)
                .endsWith("is longer than the 500 characters that an id may have.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=2&pageKey=damaged&asOf=1&check=00000000",
                "page=2&pageKey=*&asOf=1&check=00000000",
                "page=x&pageKey=AAAA&asOf=1&check=00000000",
                "page=2&pageKey=AAAA&asOf=99999999999999999999&check=00000000",
                "pageKey=AAAA",
                "page=1&pageKey=AAAA&asOf=1&check=00000000",
                "page=-5&pageKey=AAAA&asOf=1&check=00000000",
            })
    void showsTheFirstPageForADamagedPageKeyAndSendsItNowhere(String mark) {
        var page = alice.open(JOBS + "?since=24h&" + mark);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".notice")).startsWith("This link pointed to page 2 of another list.");
        assertThat(Sandbox.bodies())
                .isNotEmpty()
                .extracting(body -> body.get("pageKey"))
                .doesNotContain("damaged", "*", "AAAA");
    }

    @Test
    void saysThatThereIsNothingAtAnUnknownAddress() {
        var page = alice.get("/nothing/here");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("Page not found");
        assertThat(page.text(".visitor")).isEqualTo("Alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "'\"><img src=x onerror=alert(1)>",
                "{{7*7}}{view.layout}",
                "javascript:alert(1)",
                "\u202Egnp.exe",
            })
    void showsHostileParametersAsText(String payload) {
        var encoded = java.net.URLEncoder.encode(payload, java.nio.charset.StandardCharsets.UTF_8);

        for (var parameter : new String[] {"states", "corpus", "since", "limit"}) {
            var page = alice.get(JOBS + "?" + parameter + "=" + encoded);

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.foreign("img", "[onerror]")).isEmpty();
            assertThat(page.html().select("a[href^=javascript]")).isEmpty();
        }
    }
}
