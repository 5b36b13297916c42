package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedJobsTest {

    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");

    @Test
    void tellsTheLastTwentyOfTheSameTypeOnExactlyTheSameCorpora() {
        var jobs = IntStream.range(0, 30)
                .mapToObj(i -> job("job_" + i, JobState.COMPLETED, i, 7))
                .toList();
        var mine = job("mine", JobState.FAILED, 40, 7);

        var history = related(mine, with(jobs, mine, job("other", JobState.FAILED, 41, 7, 8)))
                .history();

        assertThat(history).hasSize(20).last().isEqualTo(mine);
        assertThat(history).first().extracting(Job::id).isEqualTo("job_11");
    }

    @Test
    void countsFailuresUpToTheLastEndedJob() {
        var mine = job("mine", JobState.RUNNING, 5, 7);
        var jobs = List.of(
                job("a", JobState.FAILED, 1, 7),
                job("b", JobState.COMPLETED, 2, 7),
                job("c", JobState.FAILED, 3, 7),
                job("d", JobState.FAILED, 4, 7));

        var related = related(mine, with(jobs, mine));

        assertThat(related.failuresInARow()).isEqualTo(2);
        assertThat(related.lastSuccess()).map(Job::id).contains("b");
    }

    @Test
    void seesWhoIsActiveAndWhoWaitsLonger() {
        var mine = job("mine", JobState.QUEUED, 10, 7);
        var jobs = List.of(
                job("running", JobState.RUNNING, 1, 7, 9),
                job("whole account", JobState.RETRYING, 1),
                job("elsewhere", JobState.RUNNING, 1, 8),
                job("older", JobState.QUEUED, 9, 7),
                job("newer", JobState.QUEUED, 11, 7));

        var related = related(mine, with(jobs, mine));

        assertThat(related.activeOthers()).extracting(Job::id).containsExactlyInAnyOrder("running", "whole account");
        assertThat(related.olderWaiting()).extracting(Job::id).containsExactly("older");
        assertThat(related.isEveryActiveKnown()).isTrue();
    }

    @Test
    void seesActiveJobsThatAreOlderThanThoseItRead() {
        var mine = job("mine", JobState.QUEUED, 10, 7);
        var active = List.of(mine, job("old", JobState.RUNNING, -9_000, 7), job("older", JobState.QUEUED, -9_001, 7));

        var related = new RelatedJobs(
                mine,
                whole(List.of(mine, job("newer", JobState.COMPLETED, 11, 7))),
                Optional.of(whole(active)),
                NOON.plus(Duration.ofHours(2)));

        assertThat(related.activeOthers()).extracting(Job::id).containsExactly("old");
        assertThat(related.olderWaiting()).extracting(Job::id).containsExactly("older");
        assertThat(related.history()).extracting(Job::id).containsExactly("mine", "newer");
    }

    @Test
    void seesWhatRanAtTheSameTime() {
        var mine = job("mine", JobState.COMPLETED, 10, 7);
        var jobs = List.of(
                job("before", JobState.COMPLETED, 1, 7),
                job("during", JobState.COMPLETED, 12, 7, 9),
                job("still", JobState.RUNNING, 11, 7),
                job("waiting", JobState.QUEUED, 11, 7),
                job("elsewhere", JobState.COMPLETED, 11, 8));

        assertThat(related(mine, with(jobs, mine)).atTheSameTime())
                .extracting(Job::id)
                .containsExactly("during", "still");
    }

    @Test
    void namesNoCorporaWhereTheyAreTooManyToAskFor() {
        var many = job("many", JobState.FAILED, 1, IntStream.rangeClosed(1, 51).toArray());

        assertThat(RelatedJobs.query(many).corpora()).isEmpty();
        assertThat(RelatedJobs.query(job("few", JobState.FAILED, 1, 7, 8)).corpora())
                .hasSize(2);
    }

    private static RelatedJobs related(Job job, List<Job> jobs) {
        return new RelatedJobs(job, whole(jobs), Optional.empty(), NOON.plus(Duration.ofHours(2)));
    }

    private static NewestPage whole(List<Job> jobs) {
        return new NewestPage(jobs, Optional.of(NOON), Optional.empty(), false, ServiceOrder.UNKNOWN, Optional.empty());
    }

    private static List<Job> with(List<Job> jobs, Job... more) {
        return java.util.stream.Stream.concat(jobs.stream(), Arrays.stream(more))
                .toList();
    }

    /**
     * Created this many minutes after noon and started a minute later; an ended job ends five minutes after its start.
     */
    private static Job job(String id, JobState state, int minute, int... corpora) {
        var created = NOON.plus(Duration.ofMinutes(minute));
        var started = created.plus(Duration.ofMinutes(1));
        return new Job(
                id,
                new Reported<>("REBUILD", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                new Reported<>(state.name(), Optional.of(state)),
                Arrays.stream(corpora)
                        .mapToObj(String::valueOf)
                        .map(Corpus::new)
                        .toList(),
                Optional.of(created),
                Optional.of(started).filter(known -> state != JobState.QUEUED),
                Optional.of(started.plus(Duration.ofMinutes(5))).filter(known -> !state.isActive()),
                Optional.empty(),
                Optional.empty());
    }
}
