package io.jobsconsole.odd;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an API answers, the visitor sees a page that is true: the jobs, or what went wrong. */
@QuarkusTest
@QuarkusTestResource(value = OddApi.class, restrictToAnnotatedClass = true)
class OddAnswersTest {

    private ConsoleSession alice;
    private String api;

    @BeforeEach
    void signIn() {
        api = ConfigProvider.getConfig().getValue("jobs-console.accounts.odd.url", String.class);
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN,                       200, ",
        "UNKNOWN_MEMBERS,             200, ",
        "BYTE_ORDER_MARK,             200, ",
        "CONTINUE_FIRST,              200, ",
        "TWO_HUNDRED_HEADERS,         200, ",
        "STRING_OF_100_KB,            502, The answer could not be understood",
        "NULL_ELEMENT,                502, The answer could not be understood",
        "DUPLICATE_MEMBER,            502, The answer could not be understood",
        "DEEP_IN_A_KNOWN_MEMBER,      502, The answer could not be understood",
        "DEEP_IN_AN_UNKNOWN_MEMBER,   502, The answer could not be understood",
        "FRACTION,                    502, The answer could not be understood",
        "TWENTY_DIGITS,               502, The answer could not be understood",
        "HUGE_EXPONENT,               502, The answer could not be understood",
        "EMPTY,                       502, The answer could not be understood",
        "NULL,                        502, The answer could not be understood",
        "ARRAY,                       502, The answer could not be understood",
        "TEXT_AS_JSON,                502, The answer could not be understood",
        "HALF_A_DOCUMENT,             502, The answer could not be understood",
        "INVALID_UTF_8,               502, The answer could not be understood",
        "GZIP,                        502, The answer could not be understood",
        "NO_CONTENT_TYPE,             502, The answer could not be understood",
        "PLAIN_TEXT,                  502, The answer could not be understood",
        "NO_CONTENT,                  502, The answer could not be understood",
        "FIFTY_MEGABYTES,             502, The answer could not be understood",
        "STATUS_999,                  502, The service reported an error",
        "WEB_PAGE,                    502, Version {v} of the API is not offered here",
        "REDIRECT,                    502, Version {v} of the API is not offered here",
        "WEB_PAGE_OF_A_LOAD_BALANCER, 503, The service cannot be reached",
        "LONG_HEADER,                 503, The service cannot be reached",
        "TWO_LENGTHS,                 502, The answer could not be understood",
        "CUT_OFF,                     503, The service cannot be reached",
        "NOTHING_AT_ALL,              503, The service cannot be reached",
        "NO_HTTP,                     502, The answer could not be understood",
    })
    void makesATruePageOfAnyAnswer(OddAnswer answer, int status, String heading) {
        var version1 = alice.get("/accounts/odd/jobs?job=" + answer + "&since=180d");
        var job = alice.get("/accounts/odd/jobs/" + answer);
        var version2 = alice.get("/accounts/odd-v2/jobs?corpus=" + answer);

        assertThat(version1.status()).isEqualTo(status);
        assertThat(version2.status()).isEqualTo(status);
        // A job's page reads whatever is JSON, and finds that it is not the job that was asked for.
        assertThat(job.status()).isEqualTo(status == 200 || isJsonByAnotherName(answer) ? 404 : status);
        if (status == 200) {
            assertThat(version1.ids()).contains("job_1");
            assertThat(version2.ids()).contains("job_1");
        } else {
            assertThat(version1.heading()).isEqualTo(heading.replace("{v}", "1"));
            assertThat(version2.heading()).isEqualTo(heading.replace("{v}", "2"));
            assertThat(version1.html().text()).doesNotContain("Exception", "io.jobsconsole", "Bearer");
        }
    }

    private static boolean isJsonByAnotherName(OddAnswer answer) {
        return answer == OddAnswer.NO_CONTENT_TYPE || answer == OddAnswer.PLAIN_TEXT;
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

        assertThat(Long.parseLong(get(api + "/sent").asString())).isLessThan(25 * 1024 * 1024);
    }

    @Test
    void namesTheSettingsWhenAVersionIsNotOffered() {
        var page = alice.get("/accounts/odd/jobs?job=" + OddAnswer.WEB_PAGE + "&since=180d");

        assertThat(page.text("main"))
                .contains("jobs-console.accounts.odd.api", "jobs-console.accounts.odd.url")
                .doesNotContain(api);
    }

    /** No page of ours may ask for another address of the service than the one that it means. */
    @ParameterizedTest
    @CsvSource({"..", ".", "%2E%2E"})
    void asksForNoOtherAddressThanAJob(String id) {
        var page = alice.open("/accounts/odd-v2/jobs?job=" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).isEmpty();
    }
}
