package io.jobsconsole.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.sandbox.JobOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStoreTest {

    private final Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    private final Clock clock = Clock.fixed(noon, ZoneOffset.UTC);
    private final Collection<Job> jobs = new JobStore(300, 42, clock).jobs(JobStore.MAIN_CUSTOMER);

    @Test
    void makesTheSameJobsFromTheSameSeedAndTime() {
        var again = new JobStore(300, 42, clock).jobs(JobStore.MAIN_CUSTOMER);

        assertThat(again).containsExactlyElementsOf(jobs);
    }

    @Test
    void makesOtherJobsFromAnotherSeed() {
        var others = new JobStore(300, 43, clock).jobs(JobStore.MAIN_CUSTOMER);

        assertThat(others).isNotEqualTo(jobs).hasSameSizeAs(jobs);
    }

    @Test
    void makesAsManyJobsAsAskedFor() {
        assertThat(jobs).hasSize(300);
        assertThat(new JobStore(3, 42, clock).jobs(JobStore.MAIN_CUSTOMER)).hasSize(3);
    }

    @Test
    void makesMoreJobsOfLateThanLongAgo() {
        assertThat(youngerThan(Duration.ofDays(1))).isBetween(30L, 45L);
        assertThat(youngerThan(Duration.ofDays(7))).isBetween(115L, 130L);
        assertThat(youngerThan(Duration.ofDays(171))).isEqualTo(300);
    }

    @Test
    void makesJobsOfAllStatesAndTypes() {
        assertThat(jobs).extracting(Job::state).contains(JobState.values());
        assertThat(jobs).extracting(Job::type).contains(JobType.values());
    }

    @Test
    void makesSomeIdsThatLookLikeBase64() {
        assertThat(jobs).extracting(Job::id).anyMatch(id -> id.contains("+") && id.contains("/") && id.endsWith("="));
    }

    @Test
    void makesJobsWithoutACorpusAndWithMany() {
        assertThat(jobs).extracting(job -> job.corpora().size()).contains(0, 1, 2, 60);
    }

    @Test
    void makesJobsOfTheSystemThatNobodyAskedFor() {
        assertThat(jobs).extracting(Job::user).contains("", "ci-bot", "maria.lopez@example.com");
    }

    @Test
    void hidesTheOddCasesAmongTheOthers() {
        assertThat(jobs)
                .anyMatch(job -> job.id().length() == 300)
                .anyMatch(job -> job.id().matches("[^_]*/[^_]*\\+[^_]*="))
                .anyMatch(job -> job.user().equals(OddJobs.MARKUP))
                .anyMatch(job ->
                        job.comment().filter(text -> text.contains("<script>")).isPresent())
                .anyMatch(job -> job.corpora().isEmpty() && job.user().isEmpty())
                .anyMatch(job ->
                        job.state() == JobState.COMPLETED && job.started().isEmpty())
                .anyMatch(job -> job.started().filter(job.created()::isAfter).isPresent())
                .anyMatch(
                        job -> job.state() == JobState.COMPLETED && job.ended().isEmpty())
                .anyMatch(job -> job.created().equals(noon.plus(Duration.ofHours(1))))
                .anyMatch(job ->
                        job.state() == JobState.QUEUED && job.created().isBefore(noon.minus(Duration.ofDays(29))));
    }

    @Test
    void saysWhyAJobFailed() {
        var withComment = jobs.stream().filter(job -> job.comment().isPresent()).toList();

        assertThat(withComment)
                .isNotEmpty()
                .containsExactlyElementsOf(jobs.stream()
                        .filter(job -> job.state() == JobState.FAILED
                                || job.state() == JobState.TRANSIENT_FAILURE_RETRY_IMMINENT)
                        .toList());
        assertThat(withComment.stream().map(Job::comment).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void takesTheCommentBackWhenAJobIsTriedAgain() {
        var failing = Job.queued("job_1", JobType.UNKNOWN, List.of(), noon, "")
                .start(noon)
                .in(JobState.TRANSIENT_FAILURE_RETRY_IMMINENT);

        assertThat(failing.comment()).isPresent();
        assertThat(failing.start(noon).comment()).isEmpty();
    }

    @Test
    void leavesOnlyYoungJobsActiveButForTheForgottenOne() {
        var active = jobs.stream().filter(job -> job.state().isActive()).toList();

        assertThat(active)
                .hasSizeGreaterThan(5)
                .filteredOn(job -> job.created().isBefore(noon.minus(Duration.ofHours(3))))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(JobOrder.class)
    void pagesThroughAllJobsInEachOrder(JobOrder order) {
        var store = new JobStore(300, 42, clock);
        var everything = new JobQuery(Optional.empty(), List.of(), Instant.EPOCH, List.of(JobState.values()), 70);
        var pages = Stream.iterate(
                        store.jobs(new PageStart(JobStore.MAIN_CUSTOMER, everything, order), 70),
                        page -> !page.isEmpty(),
                        page -> store.jobs(
                                new PageStart(JobStore.MAIN_CUSTOMER, everything, order)
                                        .following(page.get(page.size() - 1)),
                                70))
                .flatMap(List::stream)
                .toList();

        var times = pages.stream().map(Job::created).toList();
        assertThat(pages).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(times.stream().sorted().toList().equals(times)).isEqualTo(order == JobOrder.OLDEST);
        assertThat(times.stream().sorted(Comparator.reverseOrder()).toList().equals(times))
                .isEqualTo(order == JobOrder.NEWEST);
    }

    private long youngerThan(Duration age) {
        return jobs.stream()
                .filter(job -> job.created().isAfter(noon.minus(age)))
                .count();
    }
}
