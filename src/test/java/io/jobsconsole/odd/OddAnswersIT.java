package io.jobsconsole.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.jobsconsole.web.HtmlPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For every odd answer of an API the page is true: it shows the jobs or the failure. */
@QuarkusTest
@QuarkusTestResource(
        value = OddApi.class,
        initArgs = @ResourceArg(name = "deadline", value = "5s"),
        restrictToAnnotatedClass = true)
class OddAnswersIT {

    private static final int AT_ONCE = 5;

    /** The pages of all slow answers, requested at the same time. */
    private static final ExecutorService VISITORS = Executors.newFixedThreadPool(AT_ONCE * 2 * OddAnswer.SLOW.size());

    /**
     * The page arrives within six seconds, with some slack for a busy machine; a hanging one needs twenty seconds or
     * never arrives.
     */
    private static final Duration DEADLINE = Duration.ofSeconds(12);

    private static final String[] LEAKS = {OddAnswer.CANARY, "Exception", "io.jobsconsole", "eyJ"};

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterAll
    static void sendVisitorsHome() {
        VISITORS.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN,                       200, ",
        "UNKNOWN_MEMBERS,             200, ",
        "BYTE_ORDER_MARK,             200, ",
        "CONTINUE_FIRST,              200, ",
        "TWO_HUNDRED_HEADERS,         200, ",
        "NUMBERS_AS_TEXT,             200, ",
        "STRING_OF_100_KB,            200, ",
        "NULL_ELEMENT,                200, ",
        "DUPLICATE_MEMBER,            200, ",
        "DEEP_IN_A_KNOWN_MEMBER,      502, The answer could not be understood",
        "DEEP_IN_AN_UNKNOWN_MEMBER,   502, The answer could not be understood",
        "FRACTION,                    200, ",
        "TWENTY_DIGITS,               200, ",
        "HUGE_EXPONENT,               200, ",
        "EMPTY,                       502, The answer could not be understood",
        "NULL,                        502, The answer could not be understood",
        "ARRAY,                       502, The answer could not be understood",
        "TEXT_AS_JSON,                502, The answer could not be understood",
        "HALF_A_DOCUMENT,             502, The answer could not be understood",
        "INVALID_UTF_8,               200, ",
        "GZIP,                        502, The answer could not be understood",
        "GZIP_BOMB,                   502, The answer could not be understood",
        "NO_CONTENT_TYPE,             200, ",
        "PLAIN_TEXT,                  200, ",
        "NO_CONTENT,                  502, The answer could not be understood",
        "FIFTY_MEGABYTES,             502, The answer could not be understood",
        "STRING_WITHOUT_END,          502, The answer could not be understood",
        "STATUS_401,                  403, The jobs service refused the credentials",
        "STATUS_429,                  429, Too many requests",
        "STATUS_500,                  502, The service reported an error",
        "STATUS_999,                  502, The service reported an error",
        "WEB_PAGE,                    502, Version {v} of the API is not offered here",
        "REDIRECT,                    502, Version {v} of the API is not offered here",
        "WEB_PAGE_OF_A_LOAD_BALANCER, 503, The service cannot be reached",
        "LONG_HEADER,                 503, The service cannot be reached",
        "TWO_LENGTHS,                 502, The answer could not be understood",
        "CUT_OFF,                     503, The service cannot be reached",
        "NOTHING_AT_ALL,              503, The service cannot be reached",
        "RESET,                       503, The service cannot be reached",
        "RESET_HALFWAY,               503, The service cannot be reached",
        "NO_HTTP,                     502, The answer could not be understood",
    })
    void makesATruePageOfAnyAnswer(OddAnswer answer, int status, String heading) {
        assertTrue(List.of(answer), List.of(OddPage.values()), status, Optional.ofNullable(heading));

        // The answer holds other jobs than the requested one.
        var job = alice.get("/accounts/odd/jobs/" + answer);
        assertThat(job.status()).isEqualTo(status == 200 ? 404 : status);
    }

    /** All in parallel, because each takes the whole timeout. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsForASlowAnswerAsLongAsItPromises(boolean isLater) {
        var pages = Stream.of(OddPage.values())
                .filter(page -> page.isLater() == isLater)
                .toList();

        assertTrue(OddAnswer.SLOW, pages, 504, Optional.of("The service took too long"));
    }

    private void assertTrue(Collection<OddAnswer> answers, List<OddPage> pages, int status, Optional<String> heading) {
        var visits = answers.stream()
                .flatMap(answer -> pages.stream().flatMap(page -> visits(page, answer)))
                .toList();

        visits.forEach(visit -> visit.join().assertShows(status, heading));

        Stream.of(OddPage.FIRST_OF_VERSION_1, OddPage.FIRST_OF_VERSION_2)
                .map(page -> visit(page, OddAnswer.PLAIN, page.address(alice, OddAnswer.PLAIN)))
                .forEach(visit -> visit.assertShows(200, Optional.empty()));
        OddConnections.assertNobodyWaits();
    }

    private Stream<CompletableFuture<Visit>> visits(OddPage page, OddAnswer answer) {
        var address = page.address(alice, answer);
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> visit(page, answer, address), VISITORS))
                .limit(AT_ONCE)
                .toList()
                .stream();
    }

    private Visit visit(OddPage page, OddAnswer answer, String address) {
        return new Visit(page, answer, alice.raw(address));
    }

    /** The page that the visitor sees. */
    private record Visit(OddPage page, OddAnswer answer, Response response) {

        void assertShows(int status, Optional<String> heading) {
            assertThat(response.statusCode()).as(toString()).isEqualTo(status);
            assertThat(response.time()).as(toString()).isLessThan(DEADLINE.toMillis());
            assertThat(response.asString().strip())
                    .as(toString())
                    .endsWith("</html>")
                    .doesNotContain(LEAKS);
            var shown = HtmlPage.of(response);
            heading.ifPresentOrElse(
                    expected -> assertThat(shown.heading())
                            .as(toString())
                            .isEqualTo(expected.replace("{v}", String.valueOf(page.version()))),
                    () -> assertThat(shown.ids()).as(toString()).contains("job_1"));
        }

        @Override
        public String toString() {
            return answer + " on " + page;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "odd,    ?job=,    id type state userHandle",
        "odd-v2, ?corpus=, id type state created_by_username comment key",
    })
    void showsMarkupInEveryFieldOfAJobAsText(String account, String filter, String fields) {
        var page = alice.get("/accounts/" + account + "/jobs" + filter + OddAnswer.MARKUP_EVERYWHERE + "&since=180d");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.foreign("b")).isEmpty();
        for (var field : fields.split(" ")) {
            assertThat(page.text("table.jobs")).contains("<b>" + field + "</b>");
        }
        assertThat(page.html().text()).doesNotContain("\u202E");
    }

    @ParameterizedTest
    @CsvSource({"odd, ?job=", "odd-v2, ?corpus=", "odd-v2, ?job="})
    void readsNoMoreOfAnAnswerThanItCouldUse(String account, String filter) {
        alice.get("/accounts/" + account + "/jobs" + filter + OddAnswer.FIFTY_MEGABYTES);

        assertThat(OddConnections.sent()).isLessThan(25 * 1024 * 1024);
    }

    @Test
    void namesTheSettingsWhenAVersionIsNotOffered() {
        var page = alice.get("/accounts/odd/jobs?job=" + OddAnswer.WEB_PAGE + "&since=180d");

        assertThat(page.text("main"))
                .contains("jobs-console.accounts.odd.api", "jobs-console.accounts.odd.url")
                .doesNotContain(OddConnections.api());
    }

    /** No page may make the console call another address of the service than intended. */
    @ParameterizedTest
    @CsvSource({"..", ".", "%2E%2E"})
    void asksForNoOtherAddressThanAJob(String id) {
        var page = alice.open("/accounts/odd-v2/jobs?job=" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).isEmpty();
    }
}
