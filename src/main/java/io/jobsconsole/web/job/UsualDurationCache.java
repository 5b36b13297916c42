package io.jobsconsole.web.job;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.reading.KeptDurations;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.jobsconsole.jobs.reading.UsualDuration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Usual durations of the jobs of an account, read at most every ten minutes and cached for each visitor alone. */
@Singleton
public class UsualDurationCache {

    private record Key(String account, String visitor) {}

    /** The durations of an account take about 10 KB: they come from 300 jobs. */
    private final AsyncCache<Key, KeptDurations> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .recordStats()
            .buildAsync();

    UsualDurationCache(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, known, "usual-times");
    }

    /** The usual duration of the jobs of a type in an account. */
    Uni<Optional<UsualDuration>> of(Account account, Visitor visitor, Reported<JobType> type, NewestJobs newest) {
        return Uni.createFrom()
                .completionStage(() -> kept(account, visitor, newest))
                .map(kept -> Optional.ofNullable(kept).flatMap(durations -> durations.inAccount(type)));
    }

    /** What is known now. Nobody waits for a list longer because of it: what is not known is read for the next look. */
    public KeptDurations now(Account account, Visitor visitor, NewestJobs newest) {
        return Optional.ofNullable(kept(account, visitor, newest).getNow(null)).orElse(KeptDurations.NONE);
    }

    /** The cache keeps no null: after a failure, the next look reads again. */
    private CompletableFuture<KeptDurations> kept(Account account, Visitor visitor, NewestJobs newest) {
        return known.get(
                new Key(account.key(), visitor.id()),
                (missing, executor) -> KeptDurations.read(newest)
                        .onFailure(JobsFailure.class)
                        .recoverWithNull()
                        .subscribeAsCompletionStage());
    }
}
