package io.jobsconsole.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationScaleTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @Test
    void isTwiceAsWideForFourTimesAsLong() {
        var scale = new DurationScale(Duration.ofHours(1));

        assertThat(scale.at(Duration.ofMinutes(60))).isEqualTo(100.0);
        assertThat(scale.at(Duration.ofMinutes(15))).isEqualTo(50.0);
        assertThat(scale.at(Duration.ofHours(9))).isEqualTo(100.0);
        assertThat(scale.at(Duration.ZERO)).isZero();
    }

    /** One job of a week would leave the others a few pixels. */
    @Test
    void cutsTheFewJobsThatAreMuchLongerThanTheOthers() {
        var minutes = LongStream.concat(
                LongStream.rangeClosed(1, 95), LongStream.generate(() -> 10_000).limit(5));

        var scale = DurationScale.of(minutes.mapToObj(DurationScaleTest::ranFor).toList(), NOW);

        assertThat(scale.full()).isEqualTo(Duration.ofMinutes(95));
        assertThat(scale.isShorterThan(Duration.ofMinutes(10_000))).isTrue();
        assertThat(scale.isShorterThan(Duration.ofMinutes(95))).isFalse();
        assertThat(scale.marks()).isSorted().allMatch(mark -> mark.compareTo(scale.full()) <= 0);
    }

    @Test
    void hasALengthWithoutAnyKnownDuration() {
        assertThat(DurationScale.of(List.of(), NOW).at(Duration.ZERO)).isZero();
    }

    private static Job ranFor(long minutes) {
        var start = NOW.minus(Duration.ofMinutes(minutes));
        return new Job(
                "job_" + minutes,
                new Reported<JobType>("rebuild", Optional.empty()),
                new Reported<>("completed", Optional.of(JobState.COMPLETED)),
                List.of(),
                Optional.of(start),
                Optional.of(start),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty());
    }
}
