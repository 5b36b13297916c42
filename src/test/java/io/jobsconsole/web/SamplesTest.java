package io.jobsconsole.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every ready-made answer of the sandbox can be looked at in both versions. */
@QuarkusTest
class SamplesTest {

    private static final List<String> VERSIONS = List.of("/accounts/demo/jobs", "/accounts/demo-v2/jobs");

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
    @CsvSource(delimiter = '|', textBlock = """
            unknown-states  | State not known to this console
            odd-times       | Not readable: created
            odd-corpora     | Not readable: corpora
            odd-members     | Not readable: id, type, state, corpora, created, started, ended, created by
            long-texts      | 000 characters)
            unknown-members | job_odd_4
            odd-texts       | \uFFFDgnp.exe \uFFFD
            odd-ids         | cannot be asked for by itself
            """)
    void showsTheGoodRowsBesideTheOddOnes(String sample, String shown) {
        sends(sample);

        for (var jobs : VERSIONS) {
            var page = alice.get(jobs + "?since=180d");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.ids()).contains("job_good_1", "job_good_2");
            assertThat(page.text("main")).contains(shown);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait-until-a-date | 429 | Wait 120 seconds before you try again
            wait-no-time      | 503 | The service cannot be reached
            not-allowed       | 403 | Not allowed to list jobs
            not-processable   | 502 | The service did not accept the request
            """)
    void explainsAnErrorOfBothVersions(String sample, int status, String said) {
        sends(sample);

        for (var jobs : VERSIONS) {
            var page = alice.get(jobs + "?since=180d");

            assertThat(page.status()).isEqualTo(status);
            assertThat(page.text("main")).contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({"one-job, 200, 1.10", "missing-job, 404, r-77", "missing-job-with-id, 404, No such job."})
    void showsThePageOfAJob(String sample, int status, String shown) {
        sends(sample);

        var page = alice.get("/accounts/demo-v2/jobs/job_odd_1");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().text()).contains(shown);
    }

    @Test
    void saysOnThePageOfABulkDeleteWhatItsEndProves() {
        sends("bulk-delete");

        assertThat(alice.get(VERSIONS.get(1) + "?since=180d").text("main")).contains("Bulk delete documents");
        assertThat(alice.get(VERSIONS.get(1) + "/job_odd_1").text(".sentences"))
                .contains("documents that were indexed while it ran may remain");
    }

    @Test
    void saysOnlyInVersion1WhenAJobLeavesTheList() {
        sends("old-job");

        assertThat(alice.get(VERSIONS.get(0) + "/job_odd_1").text(".facts")).contains("Leaves the list");
        assertThat(alice.get(VERSIONS.get(1) + "/job_odd_1").text(".facts"))
                .contains("1 Jan 2024")
                .doesNotContain("Leaves the list", "180 days");
    }

    /** The sample waits for a call on a kept connection, so it takes some pages until it strikes. */
    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void readsAListOnceMoreWhenItsKeptConnectionIsClosed(String jobs) {
        sends("closed-connection");
        for (var days = 8; days <= 40 && !faults().isEmpty(); days++) {
            var page = alice.get(jobs + "?since=" + days + "d");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("#status")).isNotEmpty();
        }
        assertThat(faults()).isEmpty();
    }

    private static Map<String, Object> faults() {
        return get("/sandbox/faults").jsonPath().getMap("$");
    }

    /** Of the samples that the sandbox has. */
    @Test
    void looksAtEachSample() {
        var lookedAt = Arrays.stream(SamplesTest.class.getDeclaredMethods())
                .flatMap(test -> Arrays.stream(test.getAnnotationsByType(CsvSource.class)))
                .flatMap(source -> source.textBlock().isEmpty()
                        ? Arrays.stream(source.value())
                        : source.textBlock().lines())
                .map(row -> Pattern.compile("[|,]").split(row)[0].strip())
                .collect(Collectors.toSet());
        lookedAt.addAll(List.of("closed-connection", "old-job", "bulk-delete"));

        assertThat(get("/sandbox/faults/samples").jsonPath().<String>getList("$"))
                .hasSameElementsAs(lookedAt);
    }

    private static void sends(String sample) {
        given().put("/sandbox/faults/jobs/" + sample).then().statusCode(204);
    }
}
