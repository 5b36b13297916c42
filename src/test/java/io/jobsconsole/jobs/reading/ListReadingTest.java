package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.SomeJobs;
import io.jobsconsole.jobs.StateGroup;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The optional data of a list may fail; the list itself may not. */
class ListReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery FAILED = query("failed");

    @Test
    void showsTheListWithoutWhatStandsBesideIt() {
        var listReading = read(
                query("active"),
                asked -> asked.states().equals(query("active").states())
                        && !asked.since().isLongest());

        assertThat(listReading.page().jobs()).hasSize(1);
        assertThat(listReading.everyState()).isEmpty();
        assertThat(listReading.olderActive()).isEmpty();
        assertThat(listReading.isCounted()).isFalse();
    }

    @Test
    void failsWithTheListWhateverStandsBesideIt() {
        assertThatThrownBy(() -> read(FAILED, asked -> !asked.equals(FAILED))).isInstanceOf(JobsFailure.class);
    }

    @Test
    void countsAListOfEveryStateByItself() {
        var everything = JobQuery.parse(Map.of("since", List.of("180d")), CorpusIdFormat.NUMBER, NOW);

        var listReading = read(everything, asked -> true);

        assertThat(listReading.everyState()).contains(listReading.page());
        assertThat(listReading.isCounted()).isTrue();
    }

    /** A job that waits for six days, and 1,500 newer ones. */
    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST"})
    void showsWhatIsActiveOnTheFirstPageAndCountsItExactly(ServiceOrder order) {
        var waiting = aJob(NOW.minus(Duration.ofDays(6)), JobState.QUEUED);
        var source = new FakeService(order, SomeJobs.upTo(NOW.minusSeconds(60), 1_500, Duration.ofMinutes(5))) {
            @Override
            public Uni<JobsPage> list(JobQuery asked, Instant now) {
                return asked.states().equals(StateGroup.ACTIVE.states())
                        ? Uni.createFrom().item(new JobsPage(List.of(waiting), Optional.empty(), Optional.empty()))
                        : super.list(asked, now);
            }
        };
        var everything = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

        var read = ListReading.of(new NewestJobs(source, "demo", NOW, new ListHints(), new TestClock(NOW)), everything)
                .await()
                .indefinitely();

        assertThat(read.page().jobs()).hasSizeBetween(50, 100).doesNotContain(waiting);
        assertThat(read.jobs(everything))
                .endsWith(waiting)
                .hasSize(read.page().jobs().size() + 1);
        assertThat(read.active()).contains(List.of(waiting));
        assertThat(source.calls).hasSizeLessThanOrEqualTo(7);
        assertThat(ListReading.shown(
                                new NewestJobs(source, "demo", NOW, new ListHints(), new TestClock(NOW)), everything)
                        .await()
                        .indefinitely()
                        .jobs(everything))
                .isEqualTo(read.jobs(everything));
    }

    @Test
    void saysThatJobsMayFollowAnEmptyPageWithAKeyUntilThatWasFollowed() {
        var source =
                new FakeService(ServiceOrder.OLDEST_FIRST, SomeJobs.upTo(NOW.minusSeconds(60), 3, Duration.ofHours(1)));
        source.beginsEmpty = true;

        var read = ListReading.of(
                        new NewestJobs(source, "demo", NOW, new ListHints(), new TestClock(NOW)), query("any"))
                .await()
                .indefinitely();

        assertThat(read.page().jobs()).hasSize(3);
        assertThat(read.page().isComplete()).isTrue();
    }

    private static ListReading read(JobQuery query, Predicate<JobQuery> works) {
        var source = new JobSource() {

            @Override
            public CorpusIdFormat corpusForm() {
                return CorpusIdFormat.NUMBER;
            }

            @Override
            public Uni<JobsPage> list(JobQuery asked, Instant now) {
                return works.test(asked)
                        ? Uni.createFrom().item(new JobsPage(List.of(aJob()), Optional.empty(), Optional.empty()))
                        : Uni.createFrom().failure(new JobsFailure(JobsFailure.Kind.UNREACHABLE));
            }

            @Override
            public Uni<Optional<FoundJob>> find(String id, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }

            @Override
            public ApiRequest request(JobQuery asked, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }
        };
        return ListReading.of(new NewestJobs(source, "demo", NOW, new ListHints(), new TestClock(NOW)), query)
                .await()
                .indefinitely();
    }

    private static Job aJob() {
        return aJob(NOW, JobState.COMPLETED);
    }

    private static Job aJob(Instant created, JobState state) {
        return new Job(
                "job_1",
                new Reported<JobType>("x", Optional.empty()),
                new Reported<>("x", Optional.of(state)),
                List.of(),
                Optional.of(created),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static JobQuery query(String states) {
        return JobQuery.parse(Map.of("states", List.of(states)), CorpusIdFormat.NUMBER, NOW);
    }
}
