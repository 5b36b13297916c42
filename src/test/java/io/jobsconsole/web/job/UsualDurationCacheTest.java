package io.jobsconsole.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.account.Visitor;
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
import io.jobsconsole.jobs.reading.KeptDurations;
import io.jobsconsole.jobs.reading.ListHints;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualDurationCacheTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final Reported<JobType> REBUILD =
            new Reported<>("JOB__CORPUS_REBUILD_VECTOR_INDEX", Optional.of(JobType.REBUILD_VECTOR_INDEX));

    private final UsualDurationCache cache = new UsualDurationCache(new SimpleMeterRegistry());
    private final Visitor alice = new Visitor("alice", "Alice", Set.of(), Optional.empty());
    private final Visitor bob = new Visitor("bob", "Bob", Set.of(), Optional.empty());

    private int calls;

    @Test
    void readsOnceForEachVisitorAndAccount() {
        var newest = newest(UsualDurationCacheTest::tenJobs);

        for (var look = 0; look < 3; look++) {
            assertThat(cache.now(account("main"), alice, newest).inAccount(REBUILD))
                    .isPresent();
        }
        assertThat(calls).isEqualTo(1);

        cache.now(account("main"), bob, newest);
        cache.now(account("other"), alice, newest);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void tellsThePageOfAJobTheSame() {
        var newest = newest(UsualDurationCacheTest::tenJobs);

        cache.now(account("main"), alice, newest);

        assertThat(cache.of(account("main"), alice, REBUILD, newest).await().indefinitely())
                .isPresent();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void waitsForNothing() {
        var newest = newest(() -> Uni.createFrom().nothing());

        assertThat(cache.now(account("main"), alice, newest)).isEqualTo(KeptDurations.NONE);
        assertThat(cache.now(account("main"), alice, newest)).isEqualTo(KeptDurations.NONE);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void readsAgainAfterAFailure() {
        var failing = newest(() -> Uni.createFrom().failure(new JobsFailure(JobsFailure.Kind.UNREACHABLE)));

        assertThat(cache.now(account("main"), alice, failing)).isEqualTo(KeptDurations.NONE);
        assertThat(cache.of(account("main"), alice, REBUILD, failing).await().indefinitely())
                .isEmpty();

        var newest = newest(UsualDurationCacheTest::tenJobs);
        assertThat(cache.now(account("main"), alice, newest).inAccount(REBUILD)).isPresent();
    }

    private static Uni<JobsPage> tenJobs() {
        var jobs = IntStream.range(0, 10)
                .mapToObj(i -> new Job(
                        "job_" + i,
                        REBUILD,
                        new Reported<>("completed", Optional.of(JobState.COMPLETED)),
                        List.of(),
                        Optional.of(NOW.minusSeconds(1_000)),
                        Optional.of(NOW.minusSeconds(900)),
                        Optional.of(NOW.minusSeconds(100)),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return Uni.createFrom().item(new JobsPage(jobs, Optional.empty(), Optional.empty()));
    }

    private NewestJobs newest(Supplier<Uni<JobsPage>> answer) {
        var source = new JobSource() {
            @Override
            public CorpusIdFormat corpusForm() {
                return Api.V1.corpusForm();
            }

            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                calls++;
                return answer.get();
            }

            @Override
            public Uni<Optional<FoundJob>> find(String id, Instant now) {
                throw new AssertionError("asked for a job");
            }

            @Override
            public ApiRequest request(JobQuery query, Instant now) {
                throw new AssertionError("asked for a request");
            }
        };
        return new NewestJobs(source, "main", NOW, new ListHints(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Account account(String key) {
        return new Account(
                key,
                "Main",
                Api.V1,
                Optional.of(1L),
                URI.create("http://localhost"),
                CredentialType.EXCHANGE,
                "main",
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
