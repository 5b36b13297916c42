package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.reading.CorpusStatus.Trend;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the newest thousand jobs tell of each corpus, whatever the order of the service. */
class CorporaReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    private int number;

    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void putsWhatBeganToFailLastFirstThenWhatRecoveredThenTheRest(ServiceOrder order) {
        var jobs = List.of(
                job("long failing", JobState.COMPLETED, 90),
                job("long failing", JobState.FAILED, 80),
                job("long failing", JobState.FAILED, 10),
                job("newly failing", JobState.COMPLETED, 70),
                job("newly failing", JobState.FAILED, 20),
                job("recovered", JobState.FAILED, 50),
                job("recovered", JobState.COMPLETED, 40),
                job("steady", JobState.COMPLETED, 60),
                job("steady", JobState.COMPLETED, 5),
                job("long recovered", JobState.FAILED, 55),
                job("long recovered", JobState.COMPLETED, 45),
                job("long recovered", JobState.COMPLETED, 4));

        var corpora = corpora(order, jobs);

        assertThat(corpora)
                .extracting(status -> status.corpus().orElseThrow().key())
                .containsExactly("newly failing", "long failing", "recovered", "long recovered", "steady");
        assertThat(corpora)
                .extracting(CorpusStatus::trend)
                .containsExactly(Trend.FAILING, Trend.FAILING, Trend.RECOVERED, Trend.STEADY, Trend.STEADY);
        assertThat(corpora.get(1).failing())
                .hasValueSatisfying(run -> assertThat(run.count()).isEqualTo(2));
        assertThat(corpora.get(2).recovered())
                .hasValueSatisfying(run -> assertThat(run.count()).isEqualTo(1));
        assertThat(corpora.get(3).lastEnded()).flatMap(Job::created).contains(NOW.minus(Duration.ofMinutes(4)));
    }

    /** 1,500 jobs on fifty corpora: the newest thousand are twenty of each. */
    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST"})
    void looksAtTheNewestThousandJobs(ServiceOrder order) {
        var jobs = IntStream.range(0, 1_500)
                .mapToObj(i -> job("c" + i % 50, i < 1_000 ? JobState.COMPLETED : JobState.FAILED, i))
                .toList();

        var reading = read(order, jobs);

        assertThat(reading.page().jobs()).hasSizeBetween(950, 1_000);
        assertThat(reading.page().isComplete()).isFalse();
        assertThat(reading.corpora()).hasSize(50).allSatisfy(status -> {
            assertThat(status.trend()).isEqualTo(Trend.STEADY);
            assertThat(status.history()).hasSizeBetween(19, 20);
            assertThat(status.jobs().get(0).created().orElseThrow()).isAfter(NOW.minus(Duration.ofMinutes(51)));
        });
    }

    @Test
    void takesFailuresWithoutAnEndAmongItsJobsForAtLeastSoMany() {
        var failed = IntStream.range(0, 1_200)
                .mapToObj(i -> job("c", JobState.FAILED, i))
                .toList();

        var some = corpora(ServiceOrder.NEWEST_FIRST, failed).get(0);
        var all = corpora(ServiceOrder.NEWEST_FIRST, failed.subList(0, 30)).get(0);

        assertThat(some.failing())
                .hasValueSatisfying(run -> assertThat(run.isWhole()).isFalse());
        assertThat(all.failing()).hasValueSatisfying(run -> {
            assertThat(run.isWhole()).isTrue();
            assertThat(run.count()).isEqualTo(30);
        });
        assertThat(all.history())
                .hasSize(20)
                .isSortedAccordingTo((one, other) ->
                        one.created().orElseThrow().compareTo(other.created().orElseThrow()));
    }

    /** A nightly rebuild that fails is trouble, whatever else completes in between. */
    @Test
    void countsFailuresOfEachTypeByItself() {
        var jobs = new ArrayList<Job>();
        for (var night = 0; night < 3; night++) {
            jobs.add(job("c", JobType.REBUILD_VECTOR_INDEX, JobState.FAILED, 100 * night + 50));
            jobs.add(job("c", JobType.REPLACE_FILTER_ATTRIBUTES, JobState.COMPLETED, 100 * night + 10));
        }

        var status = corpora(ServiceOrder.OLDEST_FIRST, jobs).get(0);

        assertThat(status.trend()).isEqualTo(Trend.FAILING);
        assertThat(status.failing()).hasValueSatisfying(run -> {
            assertThat(run.count()).isEqualTo(3);
            assertThat(run.type().is(JobType.REBUILD_VECTOR_INDEX)).isTrue();
        });
        assertThat(status.lastEnded()).map(Job::state).contains(state(JobState.COMPLETED));
    }

    /** Whoever ends a job that failed twice did not repair it, and a job that runs has no result yet. */
    @Test
    void endsARunOfFailuresByAnotherResultAlone() {
        var aborted = List.of(job("c", JobState.FAILED, 30), job("c", JobState.ABORTED, 20));
        var running =
                List.of(job("c", JobState.FAILED, 30), job("c", JobState.RUNNING, 20), job("c", JobState.UNKNOWN, 10));

        assertThat(corpora(ServiceOrder.NONE, aborted).get(0).trend()).isEqualTo(Trend.STEADY);
        assertThat(corpora(ServiceOrder.NONE, running).get(0).trend()).isEqualTo(Trend.FAILING);
    }

    @Test
    void tellsTheUsualTimeOfTheTypeThatItCompletesMostOften() {
        var jobs = new ArrayList<Job>();
        for (var i = 0; i < 6; i++) {
            jobs.add(job("c", JobType.REBUILD_VECTOR_INDEX, JobState.COMPLETED, 10 * i + 1));
        }
        jobs.add(job("c", JobType.BULK_DELETE_DOCUMENTS, JobState.COMPLETED, 2));

        var usual = corpora(ServiceOrder.NEWEST_FIRST, jobs).get(0).usual();

        assertThat(usual).hasValueSatisfying(known -> {
            assertThat(known.type().is(JobType.REBUILD_VECTOR_INDEX)).isTrue();
            assertThat(known.duration().count()).isEqualTo(6);
            assertThat(known.duration().longest()).isEqualTo(Duration.ofSeconds(30));
        });
        assertThat(corpora(ServiceOrder.NEWEST_FIRST, jobs.subList(0, 4)).get(0).usual())
                .isEmpty();
    }

    @Test
    void countsAJobForEachOfItsCorporaAndJobsWithoutOneForTheWholeAccount() {
        var both = on(job("c", JobState.FAILED, 10), "a", "b", "a");
        var none = on(job("c", JobState.COMPLETED, 5));
        var odd = new Job(
                "odd",
                state(JobType.UNKNOWN),
                state(JobState.COMPLETED),
                List.of(new Corpus("b")),
                both.created(),
                both.started(),
                both.ended(),
                Optional.empty(),
                Optional.empty(),
                Set.of(JobPart.CORPORA));
        var unreadable = new Job(
                "unreadable",
                state(JobType.UNKNOWN),
                state(JobState.COMPLETED),
                List.of(),
                both.created(),
                both.started(),
                both.ended(),
                Optional.empty(),
                Optional.empty(),
                Set.of(JobPart.CORPORA));

        var reading = read(ServiceOrder.NONE, List.of(both, none, odd, unreadable));

        assertThat(reading.corpora())
                .extracting(status -> status.corpus().map(Corpus::key))
                .containsExactlyInAnyOrder(Optional.of("a"), Optional.of("b"), Optional.empty());
        assertThat(reading.corpora())
                .filteredOn(status -> status.corpus().isEmpty())
                .singleElement()
                .satisfies(status -> assertThat(status.jobs()).containsExactly(none));
        assertThat(reading.corpora())
                .filteredOn(status -> status.corpus().equals(Optional.of(new Corpus("a"))))
                .singleElement()
                .satisfies(status -> assertThat(status.jobs()).containsExactly(both));
        assertThat(reading.withUnreadableCorpora()).isEqualTo(2);
    }

    /** A job that has run for a month is older than the list, and its corpus is seen all the same. */
    @Test
    void knowsEveryActiveJob() {
        var query = JobQuery.everything().createdSince(new Since.Span(1, Since.Unit.HOURS));
        var old = job("stuck", JobState.RUNNING, 60 * 24 * 30);
        var jobs = List.of(old, job("c", JobState.COMPLETED, 10), job("c", JobState.QUEUED, 5));

        var reading = read(ServiceOrder.OLDEST_FIRST, jobs, query);
        var failed = read(ServiceOrder.OLDEST_FIRST, jobs, query.inStates(Set.of(JobState.COMPLETED)));

        assertThat(reading.isEveryActiveKnown()).isTrue();
        assertThat(reading.corpora())
                .extracting(
                        status -> status.corpus().orElseThrow().key(),
                        status -> status.active().size())
                .containsExactlyInAnyOrder(tuple("stuck", 1), tuple("c", 1));
        assertThat(failed.corpora())
                .extracting(
                        status -> status.corpus().orElseThrow().key(),
                        status -> status.active().size())
                .containsExactly(tuple("c", 1));
    }

    @Test
    void doesWithoutTheActiveJobsWhereTheyCannotBeRead() {
        var jobs = List.of(job("c", JobState.RUNNING, 10));
        var source = new FakeService(ServiceOrder.NEWEST_FIRST, jobs) {
            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                return query.states().size() < JobState.values().length
                        ? Uni.createFrom().failure(new JobsFailure(JobsFailure.Kind.BUSY))
                        : super.list(query, now);
            }
        };

        var reading =
                CorporaReading.of(newest(source), JobQuery.everything()).await().indefinitely();

        assertThat(reading.isEveryActiveKnown()).isFalse();
        assertThat(reading.corpora().get(0).active()).hasSize(1);
    }

    @Test
    void failsWithTheJobs() {
        var failure = new JobsFailure(JobsFailure.Kind.NOT_ALLOWED);
        var source = new FakeService(ServiceOrder.NEWEST_FIRST, List.of()) {
            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                return Uni.createFrom().failure(failure);
            }
        };

        assertThatThrownBy(() -> CorporaReading.of(newest(source), JobQuery.everything())
                        .await()
                        .indefinitely())
                .isSameAs(failure);
    }

    private static List<CorpusStatus> corpora(ServiceOrder order, List<Job> jobs) {
        return read(order, jobs).corpora();
    }

    private static CorporaReading read(ServiceOrder order, List<Job> jobs) {
        return read(order, jobs, JobQuery.everything());
    }

    /** The service filters by states; jobs come in its order, and their ids are shuffled against it. */
    private static CorporaReading read(ServiceOrder order, List<Job> jobs, JobQuery query) {
        var source = new FakeService(order, jobs) {
            @Override
            public Uni<JobsPage> list(JobQuery asked, Instant now) {
                var matching = jobs.stream()
                        .filter(job ->
                                asked.states().contains(job.state().known().orElseThrow()))
                        .toList();
                return new FakeService(order, matching).list(asked, now);
            }
        };
        return CorporaReading.of(newest(source), query).await().indefinitely();
    }

    private static NewestJobs newest(JobSource source) {
        return new NewestJobs(source, "demo", NOW, new ListHints(), new TestClock(NOW));
    }

    private Job job(String corpus, JobState state, int minutesAgo) {
        return job(corpus, JobType.REBUILD_VECTOR_INDEX, state, minutesAgo);
    }

    /** A job that was created so long ago, and ran for half a minute if it is over. */
    private Job job(String corpus, JobType type, JobState state, int minutesAgo) {
        var created = NOW.minus(Duration.ofMinutes(minutesAgo));
        var isOver =
                Stream.of(JobState.COMPLETED, JobState.FAILED, JobState.ABORTED).anyMatch(state::equals);
        return new Job(
                "job_" + number++,
                state(type),
                state(state),
                List.of(new Corpus(corpus)),
                Optional.of(created),
                Optional.of(created.plusSeconds(1)),
                Optional.of(created.plusSeconds(31)).filter(end -> isOver),
                Optional.empty(),
                Optional.empty());
    }

    private static Job on(Job job, String... corpora) {
        return new Job(
                job.id(),
                job.type(),
                job.state(),
                Arrays.stream(corpora).map(Corpus::new).toList(),
                job.created(),
                job.started(),
                job.ended(),
                job.createdBy(),
                job.comment());
    }

    private static <E extends Enum<E>> Reported<E> state(E known) {
        return new Reported<>(known.name(), Optional.of(known));
    }
}
