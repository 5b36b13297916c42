package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list with more jobs than a file may have. */
@QuarkusTest
@TestProfile(LongExportIT.ManyJobs.class)
class LongExportIT {

    @Test
    void saysInNameAndHeaderHowFarItGoes() {
        var file = ConsoleSession.newlySignedInAs("alice").raw("/accounts/demo/jobs.json?since=180d");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Jobs-Complete")).isEqualTo("false");
        assertThat(file.header("Content-Disposition")).endsWith("Z-newest-10000.json\"");
        assertThat(file.jsonPath().getBoolean("complete")).isFalse();
        assertThat(file.jsonPath().getInt("count")).isEqualTo(10_000);
        assertThat(new HashSet<>(file.jsonPath().getList("jobs.id"))).hasSize(10_000);
    }

    public static class ManyJobs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jobs-console.sandbox.jobs", "10200");
        }
    }
}
