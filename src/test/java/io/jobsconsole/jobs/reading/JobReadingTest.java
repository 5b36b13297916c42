package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.SomeJobs;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "NEWEST_FIRST, 1",
        "OLDEST_FIRST, 1",
        "NEWEST_FIRST, 101",
        "OLDEST_FIRST, 101",
        "NEWEST_FIRST, 1500",
        "OLDEST_FIRST, 1500",
        "OLDEST_FIRST, 50000",
    })
    void tellsTheLastTwentyOfAnyNumber(ServiceOrder order, int count) {
        var jobs = SomeJobs.upTo(NOW.minusSeconds(60), count, Duration.ofMinutes(4));
        var service = new FakeService(order, jobs);
        var newest = new NewestJobs(service, "demo", NOW, new ListHints(), new TestClock(NOW));

        var reading = JobReading.of(
                        found(jobs.get(0)), newest, () -> Uni.createFrom().item(Optional.empty()))
                .await()
                .indefinitely();

        var last = new ArrayList<>(jobs.subList(0, Math.min(20, count)));
        Collections.reverse(last);
        assertThat(reading.related().orElseThrow().history()).isEqualTo(last);
        assertThat(reading.related().orElseThrow().isNewest()).isTrue();
    }

    @Test
    void doesNotCallJobsTheLastOnesThatComeInNoOrder() {
        var jobs = SomeJobs.upTo(NOW.minusSeconds(60), 1_500, Duration.ofMinutes(4));
        var service = new FakeService(ServiceOrder.NONE, jobs);
        var newest = new NewestJobs(service, "demo", NOW, new ListHints(), new TestClock(NOW));

        var reading = JobReading.of(
                        found(jobs.get(0)), newest, () -> Uni.createFrom().item(Optional.empty()))
                .await()
                .indefinitely();

        assertThat(reading.related().orElseThrow().isNewest()).isFalse();
    }

    private static FoundJob found(Job job) {
        return new FoundJob(job, "{}");
    }
}
