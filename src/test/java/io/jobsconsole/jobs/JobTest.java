package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {

    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");

    @Test
    void waitedUntilItStartedAndRanUntilItEnded() {
        var job = job(JobState.COMPLETED, at(0), at(12), at(72));

        assertThat(job.waited(NOON.plusSeconds(999))).contains(Duration.ofSeconds(12));
        assertThat(job.ran(NOON.plusSeconds(999))).contains(Duration.ofSeconds(60));
    }

    @Test
    void waitsUntilNowWhileItIsQueued() {
        var job = job(JobState.QUEUED, at(0), Optional.empty(), Optional.empty());

        assertThat(job.waited(NOON.plusSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(job.ran(NOON.plusSeconds(30))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "RETRYING"})
    void runsUntilNowWhileItIsActive(JobState state) {
        var job = job(state, at(0), at(10), Optional.empty());

        assertThat(job.isActive()).isTrue();
        assertThat(job.ran(NOON.plusSeconds(30))).contains(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "ABORTED", "UNKNOWN"})
    void doesNotGrowOlderWithoutAnEndOnceItIsOver(JobState state) {
        var job = job(state, at(0), at(10), Optional.empty());

        assertThat(job.ran(NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    void makesNoDurationOfTimesThatContradictEachOther() {
        var job = job(JobState.COMPLETED, at(60), at(0), at(-5));

        assertThat(job.waited(NOON)).isEmpty();
        assertThat(job.ran(NOON)).isEmpty();
    }

    @Test
    void hasWaitedForNothingYetWhenTheServicesClockIsAhead() {
        var job = job(JobState.QUEUED, at(180), Optional.empty(), Optional.empty());

        assertThat(job.waited(NOON)).contains(Duration.ZERO);
    }

    @Test
    void flagsWhatDoesNotFitTogether() {
        assertThat(job(JobState.COMPLETED, at(0), at(-3), at(9)).anomalies(NOON))
                .containsExactly(Anomaly.STARTED_BEFORE_CREATED);
        assertThat(job(JobState.FAILED, at(-20), at(-10), at(-11)).anomalies(NOON))
                .containsExactly(Anomaly.ENDED_BEFORE_STARTED);
        assertThat(job(JobState.COMPLETED, at(-20), at(-10), Optional.empty()).anomalies(NOON))
                .containsExactly(Anomaly.ENDED_WITHOUT_TIME);
        assertThat(job(JobState.QUEUED, at(61), Optional.empty(), Optional.empty())
                        .anomalies(NOON))
                .containsExactly(Anomaly.CREATED_IN_FUTURE);
    }

    @Test
    void flagsTimesThatDoNotFitTheState() {
        assertThat(job(JobState.QUEUED, at(-20), at(-10), Optional.empty()).anomalies(NOON))
                .containsExactly(Anomaly.QUEUED_WITH_START);
        assertThat(job(JobState.QUEUED, at(-20), Optional.empty(), at(-10)).anomalies(NOON))
                .containsExactly(Anomaly.UNENDED_WITH_END);
        assertThat(job(JobState.RUNNING, at(-20), at(-15), at(-10)).anomalies(NOON))
                .containsExactly(Anomaly.UNENDED_WITH_END);
        assertThat(job(JobState.RUNNING, at(-20), Optional.empty(), Optional.empty())
                        .anomalies(NOON))
                .containsExactly(Anomaly.RUNNING_WITHOUT_START);
        assertThat(job(JobState.ABORTED, at(-20), Optional.empty(), at(-30)).anomalies(NOON))
                .containsExactly(Anomaly.ENDED_BEFORE_CREATED);
        assertThat(job(JobState.COMPLETED, at(-20), at(-10), at(61)).anomalies(NOON))
                .containsExactly(Anomaly.ENDED_IN_FUTURE);
        assertThat(job(JobState.COMPLETED, at(3600), at(3610), at(3620)).anomalies(NOON))
                .containsExactly(Anomaly.CREATED_IN_FUTURE);
    }

    @Test
    void flagsNoTimeThatCannotBeRead() {
        var running = job(JobState.RUNNING, at(-20), Optional.empty(), Optional.empty());
        var completed = job(JobState.COMPLETED, at(-20), at(-10), Optional.empty());

        assertThat(unreadable(running, JobPart.STARTED).anomalies(NOON)).isEmpty();
        assertThat(unreadable(completed, JobPart.ENDED).anomalies(NOON)).isEmpty();
    }

    @Test
    void flagsNothingThatMayWellBe() {
        assertThat(job(JobState.RETRYING, at(-20), at(-15), at(-10)).anomalies(NOON))
                .isEmpty();
        assertThat(job(JobState.RETRYING, at(-20), at(-15), Optional.empty()).anomalies(NOON))
                .isEmpty();
        assertThat(job(JobState.QUEUED, at(60), Optional.empty(), Optional.empty())
                        .anomalies(NOON))
                .isEmpty();
        assertThat(job(JobState.RUNNING, at(-20), at(-20), Optional.empty()).anomalies(NOON))
                .isEmpty();
        assertThat(job(JobState.ABORTED, at(-20), Optional.empty(), at(-10)).anomalies(NOON))
                .isEmpty();
        assertThat(job(JobState.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty())
                        .anomalies(NOON))
                .isEmpty();
    }

    private static Optional<Instant> at(long seconds) {
        return Optional.of(NOON.plusSeconds(seconds));
    }

    private static Job unreadable(Job job, JobPart part) {
        return new Job(
                job.id(),
                job.type(),
                job.state(),
                job.corpora(),
                job.created(),
                job.started(),
                job.ended(),
                job.createdBy(),
                job.comment(),
                Set.of(part));
    }

    private static Job job(
            JobState state, Optional<Instant> created, Optional<Instant> started, Optional<Instant> ended) {
        return new Job(
                "job_1",
                new Reported<>("JOB__UNKNOWN", Optional.of(JobType.UNKNOWN)),
                new Reported<>(state.name(), Optional.of(state)),
                List.of(),
                created,
                started,
                ended,
                Optional.empty(),
                Optional.empty());
    }
}
