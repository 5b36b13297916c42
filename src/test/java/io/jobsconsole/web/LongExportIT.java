package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with more jobs than a file or a page may have. */
@QuarkusTest
@TestProfile(LongExportIT.ManyJobs.class)
class LongExportIT {

    /** Version 1 of the sandbox gives the newest first, and version 2 the oldest. */
    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void saysInNameAndHeaderHowFarItGoes(String jobs) {
        var file = ConsoleSession.newlySignedInAs("alice").raw(jobs + ".json?since=180d");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Jobs-Complete")).isEqualTo("false");
        assertThat(file.header("Content-Disposition")).endsWith("Z-newest-10000.json\"");
        assertThat(file.jsonPath().getBoolean("complete")).isFalse();
        assertThat(file.jsonPath().getInt("count")).isEqualTo(10_000);
        assertThat(new HashSet<>(file.jsonPath().getList("jobs.id"))).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/demo/jobs", "/accounts/demo-v2/jobs"})
    void looksForWhatTheConsoleFiltersAmongAThousandJobsAndLeadsFurtherBack(String jobs) {
        var alice = ConsoleSession.signedInAs("alice");
        var ids = new ArrayList<String>();
        var times = new ArrayList<String>();

        var next = jobs + "?since=180d&by=ci-bot";
        for (var number = 1; number <= 3; number++) {
            var page = alice.get(next);
            ids.addAll(page.ids());
            assertThat(page.text(".status")).containsPattern("\\d+ of the newest (9\\d\\d|1,000) jobs\\.");
            assertThat(page.text(".notice")).contains("Older jobs were not looked at. Look further back");
            var data = alice.request()
                    .header("Accept", "application/json")
                    .get(next)
                    .jsonPath();
            times.addAll(data.getList("jobs.createdAt", String.class));
            next = page.link("Look further back").orElseThrow();
            assertThat(next).contains("&until=").endsWith("&by=ci-bot");
            assertThat(data.getBoolean("complete")).isFalse();
            assertThat(data.getInt("lookedAt")).isBetween(900, 1_000);
            assertThat(data.getString("next")).endsWith(next);
        }

        assertThat(ids).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(times).hasSameSizeAs(ids).isSortedAccordingTo(Comparator.reverseOrder());
    }

    public static class ManyJobs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jobs-console.sandbox.jobs", "10200");
        }
    }
}
