package io.jobsconsole.vectara;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.account.Secret;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.Since;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerCachesTest {

    /** More than the stack can hold. */
    private static final int MANY = 20_000;

    private static final CacheScope ALICE = new CacheScope("demo", "alice", new Secret("token of alice"));
    private static final JobQuery LIST = JobQuery.everything();
    private static final JobsPage EMPTY = new JobsPage(List.of(), Optional.empty(), Optional.empty());

    private final TestClock clock = new TestClock(Instant.parse("2026-05-19T12:00:00Z"));
    private final HeldJobs api = new HeldJobs();
    private final AnswerCaches caches = new AnswerCaches(Duration.ofSeconds(2), clock);
    private final JobSource jobs = jobsOf(ALICE);

    @Test
    void callsOnceForAllWhoWaitForTheSame() {
        var asked = Stream.generate(() -> list(jobs)).limit(MANY).toList();

        api.answer(EMPTY);

        assertThat(api.calls()).isEqualTo(1);
        assertThat(asked).allSatisfy(UniAssertSubscriber::assertCompleted);
    }

    @Test
    void callsOnceForAllWhoLookAtOneJob() {
        var job = new FoundJob(job("job_1"), "{}");
        var asked = Stream.generate(() -> find(jobs, "job_1")).limit(MANY).toList();

        api.answer(Optional.of(job));

        assertThat(api.calls()).isEqualTo(1);
        assertThat(asked).allSatisfy(answer -> answer.assertItem(Optional.of(job)));
    }

    @Test
    void keepsAnAnswerForTwoSeconds() {
        list(jobs);
        api.answer(EMPTY);

        clock.pass(Duration.ofMillis(1_999));
        list(jobs).assertItem(EMPTY);
        clock.pass(Duration.ofMillis(1));

        list(jobs).assertNotTerminated();
    }

    @Test
    void keepsNothingWhereThatIsSwitchedOff() {
        var source = new AnswerCaches(Duration.ZERO, clock).shared(api, ALICE);

        list(source);
        list(source);

        assertThat(api.calls()).isEqualTo(2);
    }

    static Stream<CacheScope> others() {
        return Stream.of(
                new CacheScope("locked", "alice", ALICE.session()),
                new CacheScope("demo", "bob", ALICE.session()),
                new CacheScope("demo", "alice", new Secret("token of alice, who signed in again")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void tellsNobodyWhatAnotherWasTold(CacheScope other) {
        list(jobs);
        list(jobsOf(other)).assertNotTerminated();
        api.answer(EMPTY);

        list(jobsOf(other)).assertNotTerminated();

        assertThat(api.calls()).isEqualTo(2);
    }

    @Test
    void takesNoQuestionForAnother() {
        list(jobs);

        jobs.list(LIST.createdSince(Since.DEFAULT), clock.instant()).subscribe().with(any -> {});
        jobs.list(LIST, clock.instant().plusSeconds(10)).subscribe().with(any -> {});
        list(jobs.aside());
        find(jobs, "job_1");
        find(jobs, "job_2");

        assertThat(api.calls()).isEqualTo(6);
    }

    @Test
    void takesARelativeTimeForTheSameWithinTenSeconds() {
        var lastDay = LIST.createdSince(Since.read("24h").orElseThrow());

        jobs.list(lastDay, clock.instant()).subscribe().with(any -> {});
        jobs.list(lastDay, clock.instant().plusMillis(9_999)).subscribe().with(any -> {});

        assertThat(api.calls()).isEqualTo(1);
    }

    @Test
    void keepsNoFailure() {
        var first = list(jobs);
        var second = list(jobs);

        api.fail(new JobsFailure(Kind.UNREACHABLE));

        first.assertFailedWith(JobsFailure.class);
        second.assertFailedWith(JobsFailure.class);
        list(jobs).assertNotTerminated();
    }

    @Test
    void keepsNoAnswerThatIsTooLarge() {
        var large = new JobsPage(Collections.nCopies(100, job("x".repeat(700))), Optional.empty(), Optional.empty());
        list(jobs);
        api.answer(large);

        list(jobs).assertNotTerminated();
    }

    @Test
    void keepsSoManyAnswersOnly() {
        IntStream.range(0, 1_000).forEach(number -> {
            find(jobs, "job_" + number);
            api.answer(Optional.empty());
        });

        caches.jobs().known().synchronous().cleanUp();

        assertThat(caches.jobs().known().synchronous().estimatedSize()).isEqualTo(200);
    }

    @Test
    void goesOnForTheOthersWhenOneOfThoseWhoWaitLeaves() {
        var leaves = list(jobs);
        var stays = list(jobs);

        leaves.cancel();
        api.answer(EMPTY);

        stays.assertItem(EMPTY);
    }

    @Test
    void letsWhoComesBackWaitForTheCallThatTheyLeft() {
        list(jobs).cancel();
        list(jobs).cancel();

        var back = list(jobs);
        api.answer(EMPTY);

        back.assertItem(EMPTY);
        assertThat(api.calls()).isEqualTo(1);
    }

    static Stream<JobsFailure> wishes() {
        return Stream.of(
                new JobsFailure(Kind.TOO_MANY_REQUESTS, said("RESOURCE_EXHAUSTED"), seconds(30), null),
                new JobsFailure(Kind.UNREACHABLE, said("HTTP 503"), seconds(30), null));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void leavesAnApiAloneThatAsksForItAndSaysHowLongStill(JobsFailure wish) {
        list(jobs);
        api.fail(wish);
        clock.pass(Duration.ofMillis(9_500));

        for (var answer : List.of(list(jobs), list(jobs.aside()), find(jobs, "job_1"))) {
            var failure = (JobsFailure) answer.getFailure();
            assertThat(failure.kind()).isEqualTo(wish.kind());
            assertThat(failure.status()).isEqualTo(wish.status());
            assertThat(failure.retryAfter()).isEqualTo(seconds(21));
        }
        assertThat(api.calls()).isEqualTo(1);
        list(jobsOf(new CacheScope("demo", "bob", new Secret("token of bob")))).assertNotTerminated();
        clock.pass(Duration.ofMillis(20_500));

        list(jobs).assertNotTerminated();
    }

    @Test
    void leavesAnApiAloneForAMomentThatDoesNotSayHowLong() {
        list(jobs);
        api.fail(new JobsFailure(Kind.TOO_MANY_REQUESTS));

        list(jobs).assertFailedWith(JobsFailure.class);
        clock.pass(Duration.ofSeconds(2));

        list(jobs).assertNotTerminated();
    }

    /** A failure of the console itself is no request of the service to wait. */
    @Test
    void asksAgainWhereTheConsoleItselfWasBusy() {
        list(jobs);
        api.fail(new JobsFailure(Kind.BUSY, Optional.empty(), seconds(9), null));

        list(jobs).assertNotTerminated();
    }

    @Test
    void printsNoToken() {
        assertThat(CacheKey.of(ALICE, LIST, clock.instant(), false).toString()).doesNotContain("token of alice");
    }

    private JobSource jobsOf(CacheScope scope) {
        return caches.shared(api, scope);
    }

    private UniAssertSubscriber<JobsPage> list(JobSource source) {
        return source.list(LIST, clock.instant()).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private UniAssertSubscriber<Optional<FoundJob>> find(JobSource source, String id) {
        return source.find(id, clock.instant()).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    static Job job(String id) {
        return new Job(
                id,
                new Reported<>("rebuild", Optional.of(JobType.values()[0])),
                new Reported<>("completed", Optional.of(JobState.COMPLETED)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ServiceStatus> said(String code) {
        return Optional.of(new ServiceStatus(code, Optional.empty()));
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
