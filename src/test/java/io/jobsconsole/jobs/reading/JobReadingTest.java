package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.SomeJobs;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST"})
    void tellsTheStoryOfTheNewestJobsAmongThousands(ServiceOrder order) {
        var jobs = SomeJobs.upTo(NOW.minusSeconds(60), 5_000, Duration.ofMinutes(7));
        var service = new FakeService(order, jobs);
        var newest = new NewestJobs(service, "demo", NOW, new ListHints(), new TestClock(NOW));
        var job = jobs.get(3);

        var reading = JobReading.of(found(job), newest, () -> Uni.createFrom().item(Optional.empty()))
                .await()
                .indefinitely();

        var related = reading.related().orElseThrow();
        assertThat(related.history()).last().isEqualTo(jobs.get(0));
        assertThat(related.history()).contains(job);
        assertThat(related.isWhole()).isFalse();
        assertThat(service.calls).hasSizeLessThanOrEqualTo(4);
    }

    private static FoundJob found(Job job) {
        return new FoundJob(job, "{}");
    }
}
