package io.jobsconsole.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.reading.KeptDurations;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.jobs.reading.UsualDurations;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowCacheTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final long DAY = Duration.ofDays(1).toSeconds();

    @Inject
    RowCache written;

    @Inject
    JobRowPresenter presenter;

    @Inject
    GroupRowPresenter groups;

    @Inject
    TimeFormat times;

    /** Few jobs are shown many times, so most rows come from the cache. Ages go from the future to months, around a new year. */
    @Test
    void aRowThatIsFoundAgainIsTheOneThatWouldBeWritten() {
        var chance = new Random(9);
        for (var round = 0; round < 20_000; round++) {
            var now = NEW_YEAR.plusSeconds(chance.nextLong(-2 * DAY, 2 * DAY));
            var job = job(chance.nextInt(40));
            var list = list(job, now);
            var durationBars = DurationBars.of(List.of(job), now);
            var lateness = UsualDurations.of(list.reading(), list.usual(), now).lateness(job);
            var row = presenter.of(job, durationBars.onRootScale(job), lateness, list, now);
            var fresh = TimeFormat.plain(new JobRowTemplate(row).render());
            assertThat(written.of(list, durationBars).getValue())
                    .isEqualTo(fresh)
                    .matches("\\p{ASCII}+");
        }
    }

    @Test
    void aJobThatSomebodyMadeLargeIsNotKept() {
        assertThat(rowsKeptOf(large(1))).isZero();
        assertThat(rowsKeptOf(job(1))).isEqualTo(1);
    }

    private double rowsKeptOf(Job job) {
        var registry = new SimpleMeterRegistry();
        new RowCache(presenter, groups, times, registry)
                .of(list(job, NEW_YEAR), DurationBars.of(List.of(job), NEW_YEAR));
        return registry.get("cache.size").gauge().value();
    }

    private static Job large(int number) {
        var small = job(number);
        return new Job(
                small.id() + "_".repeat(5_000),
                small.type(),
                small.state(),
                small.corpora(),
                small.created(),
                small.started(),
                small.ended(),
                small.createdBy(),
                small.comment());
    }

    /** One of forty jobs: active or ended, with or without times, created from months before to hours after the new year. */
    private static Job job(int number) {
        var states = JobState.values();
        var state = states[number % states.length];
        var created = NEW_YEAR.plusSeconds(DAY / 2 - number * number * 7_000L - number);
        var started = created.plusSeconds(number * 11L);
        return new Job(
                "job_" + number,
                new Reported<>("JOB__UNKNOWN", Optional.of(JobType.UNKNOWN)),
                new Reported<>(state.name(), Optional.of(state)),
                List.of(new Corpus(String.valueOf(number % 5))),
                Optional.of(created).filter(known -> number % 13 != 12),
                Optional.of(started).filter(known -> number % 3 != 0),
                Optional.of(started.plusSeconds(number)).filter(known -> !state.isActive() && number % 5 != 0),
                Optional.empty(),
                Optional.empty());
    }

    private static ListResult list(Job job, Instant now) {
        var account = new Account(
                "main",
                "Main",
                Api.V1,
                Optional.of(1L),
                URI.create("http://localhost"),
                CredentialType.EXCHANGE,
                "main",
                Optional.empty(),
                Optional.empty(),
                Set.of());
        var page = new NewestPage(
                List.of(job), Optional.empty(), Optional.empty(), false, ServiceOrder.UNKNOWN, Optional.empty());
        var listReading =
                new ListReading(page, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        return new ListResult(
                account,
                JobQuery.everything(),
                JobQuery.everything(),
                ViewOptions.DEFAULT,
                listReading,
                CorpusNames.NONE,
                () -> KeptDurations.NONE,
                now);
    }
}
