package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdPathSegmentTest {

    @Test
    void leavesUsualIdsAsTheyAre() {
        assertThat(JobIdPathSegment.written("job_9f2c41d07ab84e15")).isEqualTo("job_9f2c41d07ab84e15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c2FuZGJveC/7/z+vYg==", "AM3nlguGB6L++//HeA==", "..", ".", "~", "a b", "%2F", "é", "a;b", "a\\b"
            })
    void writesAnyOtherSignSoThatNoProxyTrips(String id) {
        assertThat(JobIdPathSegment.written(id)).matches("~[A-Za-z0-9_-]+");
        assertThat(JobIdPathSegment.read(JobIdPathSegment.written(id))).isEqualTo(id);
    }

    @Property
    void everyIdSurvives(@ForAll @NotEmpty String id) {
        var text = new String(
                id.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(JobIdPathSegment.read(JobIdPathSegment.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "job_1, job_1",
        "https://jobs.example.com/accounts/demo/jobs/job_1, job_1",
        "http://localhost:8080/accounts/demo/jobs/job_1?x=y#z, job_1",
        "https://jobs.example.com/accounts/demo/jobs/~YS9i, a/b",
        "https://jobs.example.com/elsewhere/job_1, https://jobs.example.com/elsewhere/job_1",
    })
    void takesTheAddressOfAJobForTheJob(String typed, String id) {
        assertThat(JobIdPathSegment.typed(typed)).isEqualTo(id);
    }
}
