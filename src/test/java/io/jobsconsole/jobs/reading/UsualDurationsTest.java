package io.jobsconsole.jobs.reading;

import static io.jobsconsole.jobs.reading.Lateness.LONGER_THAN_USUAL;
import static io.jobsconsole.jobs.reading.Lateness.LONG_WAIT;
import static io.jobsconsole.jobs.reading.Lateness.MAY_BE_STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsualDurationsTest {

    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");

    /** Five jobs that waited a minute and ran four. */
    private static final List<Job> USUAL =
            IntStream.range(0, 5).mapToObj(i -> ended("usual" + i, 7, 1, 4)).toList();

    @Test
    void marksARunOfMoreThanOneAndAHalfTimesTheUsual() {
        assertThat(lateness(ended("mine", 7, 1, 7))).containsExactly(LONGER_THAN_USUAL);
        assertThat(lateness(ended("mine", 7, 1, 6))).isEmpty();
        assertThat(lateness(running("mine", 7, 1, 7))).containsExactly(LONGER_THAN_USUAL);
    }

    @Test
    void marksAWaitOfMoreThanTenMinutesAndThreeTimesTheUsual() {
        assertThat(lateness(ended("mine", 7, 11, 4))).containsExactly(LONG_WAIT);
        assertThat(lateness(ended("mine", 7, 10, 4))).isEmpty();
        assertThat(lateness(waiting("mine", 7, 11))).containsExactly(LONG_WAIT);
    }

    @Test
    void marksNothingButThatAnActiveJobMayBeStuckWhenItIsThatOld() {
        assertThat(lateness(running("mine", 7, 1, 25 * 60))).containsExactly(MAY_BE_STUCK);
        assertThat(lateness(waiting("mine", 7, 25 * 60))).containsExactly(MAY_BE_STUCK);
        assertThat(lateness(ended("mine", 7, 1, 25 * 60))).containsExactly(LONGER_THAN_USUAL);
    }

    @Test
    void comparesWithTheOtherCorporaOfTheAccountOnlyFromTenJobsOn() {
        var others =
                IntStream.range(0, 5).mapToObj(i -> ended("other" + i, 8, 1, 4)).toList();

        assertThat(lateness(ended("mine", 9, 1, 60))).isEmpty();
        assertThat(usual(Stream.concat(USUAL.stream(), others.stream()).toList())
                        .lateness(ended("mine", 9, 1, 60)))
                .containsExactly(LONGER_THAN_USUAL);
    }

    /** With itself among five, a job would be its own 90th percentile, and never late. */
    @Test
    void doesNotCompareAJobWithItself() {
        var mine = ended("mine", 7, 1, 60);

        assertThat(usual(Stream.concat(USUAL.stream(), Stream.of(mine)).toList())
                        .lateness(mine))
                .containsExactly(LONGER_THAN_USUAL);
        assertThat(usual(Stream.concat(USUAL.stream().skip(1), Stream.of(mine)).toList())
                        .lateness(mine))
                .isEmpty();
    }

    private static Set<Lateness> lateness(Job job) {
        return usual(USUAL).lateness(job);
    }

    @Test
    void comparesWithWhatIsKeptWhereTheListDoesNotTell() {
        var kept = KeptDurations.of(USUAL, NOON);
        var late = ended("mine", 7, 1, 60);

        assertThat(usual(List.of(), () -> kept).lateness(late)).containsExactly(LONGER_THAN_USUAL);
        assertThat(usual(List.of(), () -> kept).lateness(ended("mine", 9, 1, 60)))
                .isEmpty();
        assertThat(usual(List.of(), () -> KeptDurations.NONE).lateness(late)).isEmpty();
    }

    @Test
    void asksForWhatIsKeptOnlyWhereItIsMissing() {
        Supplier<KeptDurations> nothing = () -> {
            throw new AssertionError("asked");
        };

        assertThat(usual(USUAL, nothing).lateness(ended("mine", 7, 1, 60))).containsExactly(LONGER_THAN_USUAL);
        assertThat(usual(List.of(), nothing).lateness(ended("short", 9, 1, 1))).isEmpty();
    }

    @Test
    void keepsWhatTenJobsOfATypeTellForOthersOnAnyCorpora() {
        var spread =
                IntStream.range(0, 10).mapToObj(i -> ended("some" + i, i, 1, 4)).toList();

        assertThat(usual(List.of(), () -> KeptDurations.of(spread, NOON)).lateness(ended("mine", 11, 1, 60)))
                .containsExactly(LONGER_THAN_USUAL);
        assertThat(KeptDurations.of(spread.subList(0, 9), NOON).byKind()).isEmpty();
    }

    private static UsualDurations usual(List<Job> jobs) {
        return usual(jobs, () -> KeptDurations.NONE);
    }

    private static UsualDurations usual(List<Job> jobs, Supplier<KeptDurations> kept) {
        var page =
                new NewestPage(jobs, Optional.empty(), Optional.empty(), false, ServiceOrder.UNKNOWN, Optional.empty());
        return UsualDurations.of(
                new ListReading(page, Optional.of(page), Optional.empty(), Optional.empty(), Optional.empty(), true),
                kept,
                NOON);
    }

    private static Job ended(String id, int corpus, int waited, int ran) {
        return job(id, corpus, JobState.COMPLETED, waited, Optional.of(ran), true);
    }

    private static Job running(String id, int corpus, int waited, int ran) {
        return job(id, corpus, JobState.RUNNING, waited, Optional.of(ran), false);
    }

    private static Job waiting(String id, int corpus, int waited) {
        return job(id, corpus, JobState.QUEUED, waited, Optional.empty(), false);
    }

    /** A job that waited and ran for so many minutes, up to noon. */
    private static Job job(String id, int corpus, JobState state, int waited, Optional<Integer> ran, boolean isOver) {
        var created = NOON.minus(Duration.ofMinutes(waited + ran.orElse(0)));
        return new Job(
                id,
                new Reported<>("JOB__CORPUS_REBUILD_VECTOR_INDEX", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                new Reported<>(state.name(), Optional.of(state)),
                List.of(new Corpus(String.valueOf(corpus))),
                Optional.of(created),
                ran.map(any -> created.plus(Duration.ofMinutes(waited))),
                Optional.of(NOON).filter(end -> isOver),
                Optional.empty(),
                Optional.empty());
    }
}
