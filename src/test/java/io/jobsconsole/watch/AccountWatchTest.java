package io.jobsconsole.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jobsconsole.TestClock;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.account.Watch;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.watch.LivingService.Plan;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the watch of an account counts, with a clock that the test moves. */
class AccountWatchTest {

    private static final Instant NOON = Instant.parse("2026-05-18T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock serviceClock = new TestClock(NOON);
    private final TestClock clock = new TestClock(NOON);
    private LivingService service = new LivingService(ServiceOrder.OLDEST_FIRST, serviceClock);

    /** A console that watches the account. */
    private final class Console {

        final SimpleMeterRegistry registry = new SimpleMeterRegistry();
        final Instant start = clock.instant();
        final AccountWatch watch;

        Console(String... corpora) {
            var account = new Account(
                    "main",
                    "Main",
                    Api.V2,
                    Optional.empty(),
                    URI.create("https://api.example.com"),
                    CredentialType.CLIENT_CREDENTIALS,
                    "main",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
            var named = Stream.of(corpora).map(Corpus::new).toList();
            var metrics = new WatchMetrics(registry, account, new Watch(MINUTE, named), clock);
            watch = new AccountWatch("main", () -> service, metrics, clock, Duration.ofSeconds(30));
        }

        Console look() {
            var before = service.calls;
            watch.look().await().indefinitely();
            assertThat(service.calls - before).isLessThanOrEqualTo(AccountWatch.MOST_CALLS);
            return this;
        }

        long ended() {
            return ended("state", null);
        }

        long ended(String label, String value) {
            return (long) registry.find("jobs.console.ended").counters().stream()
                    .filter(counter ->
                            value == null || value.equals(counter.getId().getTag(label)))
                    .mapToDouble(counter -> counter.count())
                    .sum();
        }

        double value(String name, String... tags) {
            return registry.get("jobs.console." + name).tags(tags).gauge().value();
        }

        boolean isBehind() {
            return value("watch.behind") == 1;
        }
    }

    private void pass(Duration time) {
        clock.pass(time);
        serviceClock.pass(time);
    }

    /** Jobs of every length, from seconds to half an hour. */
    private static List<Plan> jobs(int count, Duration within, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var created = NOON.plusSeconds(random.nextLong(within.toSeconds()));
                    var started = created.plusSeconds(random.nextInt(120));
                    var lasts = random.nextBoolean() ? random.nextInt(30) : random.nextInt(1_800);
                    var outcome = random.nextInt(5) == 0 ? JobState.FAILED : JobState.COMPLETED;
                    return Plan.of("job_" + seed + "_" + i, created, started, started.plusSeconds(lasts), outcome);
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceOrder.class,
            names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void countsEachEndOnceInAnHourWithTwoReplicasAndARestart(ServiceOrder order) {
        service = new LivingService(order, serviceClock);
        service.plan(jobs(600, Duration.ofHours(3), 1));
        pass(Duration.ofHours(1));
        var stays = new Console().look();
        var goes = new Console().look();

        for (var minute = 0; minute < 20; minute++) {
            pass(MINUTE);
            stays.look();
            goes.look();
        }
        var atTheKill = clock.instant();
        pass(Duration.ofMinutes(5));
        var comes = new Console();
        for (var minute = 25; minute < 60; minute++) {
            pass(MINUTE);
            stays.look();
            comes.look();
        }

        assertThat(stays.ended())
                .isEqualTo(service.ended(stays.start, clock.instant()))
                .isGreaterThan(150);
        assertThat(goes.ended()).isEqualTo(service.ended(goes.start, atTheKill));
        assertThat(comes.ended()).isEqualTo(service.ended(comes.start, clock.instant()));
        assertThat(stays.isBehind()).isFalse();
    }

    @Test
    void countsAJobThatComesAndEndsBetweenTwoLooks() {
        var console = new Console().look();
        service.plan(Plan.of("job_1", NOON.plusSeconds(5), NOON.plusSeconds(6), NOON.plusSeconds(9), JobState.FAILED));

        pass(MINUTE);
        console.look();

        assertThat(console.ended("state", "failed")).isEqualTo(1);
        assertThat(console.ended()).isEqualTo(1);
    }

    @Test
    void countsALongJobWhoseEndIsNotAmongTheNewestJobs() {
        service.plan(Plan.of(
                "job_long",
                NOON.minusSeconds(90_000),
                NOON.minusSeconds(80_000),
                NOON.plusSeconds(90),
                JobState.FAILED));
        service.plan(jobs(60, Duration.ofMinutes(5), 2));
        var console = new Console().look();

        for (var minute = 0; minute < 6; minute++) {
            pass(MINUTE);
            console.look();
        }

        assertThat(console.ended()).isEqualTo(service.ended(NOON, clock.instant()));
    }

    @Test
    void doesNotCountWhatEndedBeforeTheStart() {
        service.plan(jobs(500, Duration.ofHours(1), 3));
        pass(Duration.ofHours(2));

        var console = new Console().look();
        pass(MINUTE);
        console.look();

        assertThat(console.ended()).isZero();
        assertThat(console.value("last.success.timestamp", "type", "rebuild")).isPositive();
    }

    /** The first look may come long after the start, and what ended in between is news. */
    @Test
    void countsWhatEndedBetweenTheStartAndTheFirstLook() {
        service.plan(jobs(500, Duration.ofHours(2), 4));
        pass(Duration.ofHours(1));
        service.isDown = true;
        var console = new Console().look();
        pass(Duration.ofMinutes(30));
        service.isDown = false;

        for (var look = 0; look < 5; look++) {
            console.look();
        }

        assertThat(console.ended()).isEqualTo(service.ended(console.start, clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceOrder.class,
            names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void catchesUpAfterAnOutage(ServiceOrder order) {
        service = new LivingService(order, serviceClock);
        service.plan(jobs(2_000, Duration.ofHours(4), 5));
        pass(MINUTE);
        var console = new Console().look();
        service.isDown = true;
        for (var minute = 0; minute < 120; minute++) {
            pass(MINUTE);
            console.look();
        }
        assertThat(console.value("watch.up")).isZero();
        assertThat(console.value("watch.age")).isEqualTo(7_200);
        assertThat(console.value("longest.running", "type", "rebuild")).isNaN();
        service.isDown = false;

        for (var minute = 0; minute < 30; minute++) {
            pass(MINUTE);
            console.look();
        }

        assertThat(console.value("watch.up")).isEqualTo(1);
        assertThat(console.isBehind()).isFalse();
        assertThat(console.registry.get("jobs.console.watch.missed").counter().count())
                .isZero();
        assertThat(console.ended()).isEqualTo(service.ended(console.start, clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceOrder.class,
            names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void saysThatItDoesNotKeepUpAndCatchesUpLater(ServiceOrder order) {
        service = new LivingService(order, serviceClock);
        var console = new Console().look();
        service.plan(IntStream.range(0, 3_000)
                .mapToObj(i -> Plan.of(
                        "job_" + i,
                        NOON.plusSeconds(i % 59),
                        NOON.plusSeconds(i % 59),
                        NOON.plusSeconds(59),
                        JobState.COMPLETED))
                .toList());

        pass(MINUTE);
        console.look();
        var wasBehind = console.isBehind();
        for (var minute = 0; minute < 30; minute++) {
            pass(MINUTE);
            console.look();
        }

        assertThat(wasBehind).isTrue();
        assertThat(console.isBehind()).isFalse();
        assertThat(console.ended()).isEqualTo(3_000);
    }

    /** No window is short enough to hold so many. */
    @ParameterizedTest
    @EnumSource(
            value = ServiceOrder.class,
            names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void countsManyJobsOfOneSecond(ServiceOrder order) {
        service = new LivingService(order, serviceClock);
        service.plan(jobs(50, Duration.ofMinutes(10), 8));
        var console = new Console().look();
        var second = NOON.plusSeconds(50);
        for (var i = 0; i < 1_500; i++) {
            service.plan(Plan.of("job_" + i, second, second, second.plusSeconds(5), JobState.COMPLETED));
        }

        for (var minute = 0; minute < 45; minute++) {
            pass(MINUTE);
            console.look();
        }

        assertThat(console.ended()).isEqualTo(1_550);
        assertThat(console.isBehind()).isFalse();
        assertThat(console.value("watch.up")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceOrder.class,
            names = {"NEWEST_FIRST", "OLDEST_FIRST", "NONE"})
    void countsRightWhileItsClockJumps(ServiceOrder order) {
        service = new LivingService(order, serviceClock);
        service.plan(jobs(400, Duration.ofHours(2), 6));
        pass(Duration.ofMinutes(30));
        var console = new Console().look();
        var start = serviceClock.instant();

        for (var minute = 0; minute < 60; minute++) {
            pass(MINUTE);
            if (minute == 10) {
                clock.pass(Duration.ofHours(3));
            }
            if (minute == 25) {
                clock.pass(Duration.ofHours(-5));
            }
            if (minute == 40) {
                clock.pass(Duration.ofHours(2));
            }
            assertThat(console.value("watch.age")).isNotNegative();
            assertThat(console.value("longest.running", "type", "rebuild")).isNotNegative();
            console.look();
        }

        assertThat(console.ended()).isEqualTo(service.ended(start, serviceClock.instant()));
    }

    @Test
    void tellsHowLongJobsWaitAndRunAndHowLongTheyUsuallyDo() {
        for (var i = 0; i < 20; i++) {
            var created = NOON.minusSeconds(7_200 - i * 60);
            service.plan(Plan.of(
                    "job_" + i, created, created.plusSeconds(10), created.plusSeconds(310), JobState.COMPLETED));
        }
        service.plan(Plan.of(
                "job_runs", NOON.minusSeconds(900), NOON.minusSeconds(840), NOON.plusSeconds(9_999), JobState.FAILED));
        service.plan(Plan.of(
                "job_waits",
                NOON.minusSeconds(600),
                NOON.plusSeconds(9_000),
                NOON.plusSeconds(9_999),
                JobState.FAILED));

        var console = new Console().look();
        pass(MINUTE);

        assertThat(console.value("oldest.waiting", "type", "rebuild")).isEqualTo(660);
        assertThat(console.value("longest.running", "type", "rebuild")).isEqualTo(900);
        assertThat(console.value("longest.running.ratio", "type", "rebuild")).isCloseTo(2.8, within(0.01));
        assertThat(console.value("jobs", "type", "rebuild", "state", "queued")).isEqualTo(1);
        assertThat(console.value("jobs", "type", "rebuild", "state", "running")).isEqualTo(1);
        assertThat(console.value("longest.running", "type", "bulk-delete")).isZero();
    }

    @Test
    void measuresTheDurationsOfJobsThatEnded() {
        var console = new Console().look();
        service.plan(
                Plan.of("job_1", NOON.plusSeconds(5), NOON.plusSeconds(15), NOON.plusSeconds(45), JobState.COMPLETED));

        pass(MINUTE);
        console.look().look();

        var ran = console.registry
                .get("jobs.console.duration")
                .tag("type", "rebuild")
                .timer();
        var waited = console.registry
                .get("jobs.console.waited")
                .tag("type", "rebuild")
                .timer();
        assertThat(ran.count()).isEqualTo(1);
        assertThat(ran.totalTime(TimeUnit.SECONDS)).isEqualTo(30);
        assertThat(waited.totalTime(TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(console.value("last.success.timestamp", "type", "rebuild"))
                .isEqualTo(NOON.plusSeconds(45).getEpochSecond());
    }

    /** Every series is there from the start, and the service's words make none. */
    @Test
    void makesNoSeriesOfNamesThatTheServiceInvents() {
        var console = new Console("7", "docs").look();
        var before = series(console);
        for (var i = 0; i < 50; i++) {
            service.plan(
                    Plan.of("job_" + i, NOON.plusSeconds(5), NOON.plusSeconds(6), NOON.plusSeconds(7), JobState.FAILED)
                            .named("type_" + i, "state_" + i)
                            .on("corpus_" + i));
        }
        service.plan(Plan.of("job_on", NOON.plusSeconds(5), NOON.plusSeconds(6), NOON.plusSeconds(7), JobState.FAILED)
                .on("docs", "7", "8"));

        pass(MINUTE);
        console.look();

        assertThat(series(console)).isEqualTo(before);
        assertThat(console.ended("type", "other")).isEqualTo(50);
        assertThat(console.ended("state", "other")).isEqualTo(50);
        assertThat(console.ended("corpus", "7")).isEqualTo(1);
        assertThat(console.ended("corpus", "docs")).isZero();
        assertThat(console.ended()).isEqualTo(51);
    }

    /** A job that nothing can be learned of holds up no other. */
    @Test
    void givesUpAJobOfWhichNothingIsTold() {
        for (var id : List.of("job_secret", "job_open")) {
            service.plan(Plan.of(
                    id, NOON.minusSeconds(9_000), NOON.minusSeconds(8_000), NOON.plusSeconds(30), JobState.FAILED));
        }
        service.plan(Plan.of("job_new", NOON, NOON, NOON.plusSeconds(9_999), JobState.FAILED));
        service.secret.add("job_secret");
        var console = new Console().look();

        for (var minute = 0; minute < 15; minute++) {
            pass(MINUTE);
            console.look();
        }

        assertThat(console.ended()).isEqualTo(1);
        assertThat(console.registry.get("jobs.console.watch.missed").counter().count())
                .isEqualTo(1);
        assertThat(console.isBehind()).isFalse();
        assertThat(console.value("watch.up")).isEqualTo(1);
    }

    private static List<String> series(Console console) {
        return console.registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName() + id.getTags())
                .sorted()
                .toList();
    }
}
