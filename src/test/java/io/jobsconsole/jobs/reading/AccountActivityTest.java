package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of an account hold whatever the order of its service, or say that they are a part. */
class AccountActivityTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void countsWhatIsActiveAndWhatEndedInTheLastDay(ServiceOrder order) {
        var activity = read(service(
                order,
                jobs(JobState.FAILED, 20, Duration.ofHours(3)),
                jobs(JobState.RUNNING, 5, Duration.ofDays(4)),
                jobs(JobState.COMPLETED, 60, Duration.ofMinutes(5))));

        assertThat(activity.active().jobs()).hasSize(5);
        assertThat(activity.active().isComplete()).isTrue();
        assertThat(activity.problems().jobs()).hasSize(8);
        assertThat(activity.problems().isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void saysThatThereMayBeOthersWhereItReadAPart(ServiceOrder order) {
        var activity = read(service(
                order,
                jobs(JobState.FAILED, 900, Duration.ofMinutes(40)),
                jobs(JobState.QUEUED, 150, Duration.ofMinutes(7))));

        assertThat(activity.active().jobs()).hasSize(100);
        assertThat(activity.active().isComplete()).isFalse();
        assertThat(activity.problems().isComplete()).isFalse();
        if (order != ServiceOrder.NONE) {
            assertThat(activity.problems().jobs()).hasSize(36);
        }
    }

    /** At an order that leads to the newest, few calls are enough for any number of jobs. */
    @ParameterizedTest
    @EnumSource(names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void costsFewCalls(ServiceOrder order) {
        var service = service(order, jobs(JobState.FAILED, 5_000, Duration.ofMinutes(8)));

        read(service);

        assertThat(service.calls).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void failsWithTheService() {
        var failure = new JobsFailure(JobsFailure.Kind.NOT_ALLOWED);
        var service = new FakeService(ServiceOrder.NEWEST_FIRST, List.of()) {
            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                return Uni.createFrom().failure(failure);
            }
        };

        assertThatThrownBy(() -> read(service)).isSameAs(failure);
    }

    @Test
    void waitsOnlySoLong() {
        var service = new FakeService(ServiceOrder.NEWEST_FIRST, List.of()) {
            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                return Uni.createFrom().nothing();
            }
        };

        assertThatThrownBy(() -> AccountActivity.of(newest(service), Duration.ofMillis(1))
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        JobsFailure.class, failure -> assertThat(failure.kind()).isEqualTo(JobsFailure.Kind.TOO_SLOW));
    }

    private static AccountActivity read(JobSource service) {
        return AccountActivity.of(newest(service)).await().indefinitely();
    }

    private static NewestJobs newest(JobSource service) {
        return new NewestJobs(service, "demo", NOW, new ListHints(), new TestClock(NOW));
    }

    /** A service that filters by states. */
    @SafeVarargs
    private static FakeService service(ServiceOrder order, List<Job>... jobs) {
        return new FakeService(order, Stream.of(jobs).flatMap(List::stream).toList()) {

            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                calls.add(query);
                var matching = Stream.of(jobs)
                        .flatMap(List::stream)
                        .filter(job ->
                                query.states().contains(job.state().known().orElseThrow()))
                        .toList();
                return new FakeService(order, matching).list(query, now);
            }
        };
    }

    /** Jobs that were created so far apart, and ended a minute later unless they are active. */
    private static List<Job> jobs(JobState state, int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var created = NOW.minusSeconds(90).minus(apart.multipliedBy(i));
                    var ended = Optional.of(created.plusSeconds(60))
                            .filter(end -> state == JobState.FAILED || state == JobState.COMPLETED);
                    return new Job(
                            state.word() + "_" + i,
                            new Reported<JobType>("rebuild", Optional.empty()),
                            new Reported<>(state.word(), Optional.of(state)),
                            List.of(),
                            Optional.of(created),
                            Optional.of(created),
                            ended,
                            Optional.empty(),
                            Optional.empty());
                })
                .toList();
    }
}
