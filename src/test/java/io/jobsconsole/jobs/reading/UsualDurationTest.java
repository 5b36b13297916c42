package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualDurationTest {

    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"4, CORPORA, false", "5, CORPORA, true", "9, ACCOUNT, false", "10, ACCOUNT, true"})
    void needsASample(int count, UsualDuration.Scope scope, boolean isKnown) {
        assertThat(UsualDuration.of(runs(count), scope, NOON).isPresent()).isEqualTo(isKnown);
    }

    @Test
    void takesThe10thAndThe90thPercentile() {
        var usualDuration = usual(20);

        assertThat(usualDuration.shortest()).isEqualTo(Duration.ofMinutes(2));
        assertThat(usualDuration.longest()).isEqualTo(Duration.ofMinutes(18));
        assertThat(usualDuration.longestWait()).isEqualTo(Duration.ofSeconds(18));
        assertThat(usualDuration.count()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"27m, false", "27m1s, true"})
    void callsLongerWhatTakesHalfAsLongAgain(String ran, boolean isLonger) {
        assertThat(usual(20).isExceededBy(Duration.parse("PT" + ran))).isEqualTo(isLonger);
    }

    @Test
    void callsNothingLongThatIsOverInTwoMinutes() {
        var quick = UsualDuration.of(
                        IntStream.range(0, 5).mapToObj(i -> job(1, 1)).toList(), UsualDuration.Scope.CORPORA, NOON)
                .orElseThrow();

        assertThat(quick.isExceededBy(Duration.ofSeconds(120))).isFalse();
        assertThat(quick.isExceededBy(Duration.ofSeconds(121))).isTrue();
        assertThat(quick.isExceededByWait(Duration.ofMinutes(10))).isFalse();
        assertThat(quick.isExceededByWait(Duration.ofSeconds(601))).isTrue();
    }

    @Test
    void foreseesAnEndFromTenJobsUntilThe90thPercentileIsPast() {
        assertThat(usual(20).remaining(Duration.ofMinutes(10))).contains(Duration.ofMinutes(8));
        assertThat(usual(20).remaining(Duration.ofMinutes(18))).isEmpty();
        assertThat(usual(9).remaining(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void suspectsNothingWithinADay() {
        assertThat(UsualDuration.suspicious(Optional.empty())).isEqualTo(Duration.ofHours(24));
        assertThat(UsualDuration.suspicious(Optional.of(usual(20)))).isEqualTo(Duration.ofHours(24));
        var slow = UsualDuration.of(
                IntStream.range(0, 5).mapToObj(i -> job(1, 5 * 3_600)).toList(), UsualDuration.Scope.CORPORA, NOON);
        assertThat(UsualDuration.suspicious(slow)).isEqualTo(Duration.ofHours(50));
    }

    private static UsualDuration usual(int count) {
        return UsualDuration.of(runs(count), UsualDuration.Scope.CORPORA, NOON).orElseThrow();
    }

    /** The first job waited one second and ran one minute, the next two seconds and two minutes, and so on. */
    private static List<Job> runs(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> job(i, 60 * i)).toList();
    }

    private static Job job(int waited, int ran) {
        var started = NOON.plusSeconds(waited);
        return new Job(
                "job_" + waited,
                new Reported<>("REBUILD", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                new Reported<>("COMPLETED", Optional.of(JobState.COMPLETED)),
                List.of(),
                Optional.of(NOON),
                Optional.of(started),
                Optional.of(started.plusSeconds(ran)),
                Optional.empty(),
                Optional.empty());
    }
}
