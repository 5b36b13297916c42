package io.jobsconsole.web.job;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.jobsconsole.jobs.reading.UsualDuration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Usual durations of the jobs of a type in an account, read at most every ten minutes and cached for each visitor alone. */
@Singleton
class UsualDurationCache {

    private record Key(String account, String visitor, Reported<JobType> type) {}

    private final AsyncCache<Key, Optional<UsualDuration>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .recordStats()
            .buildAsync();

    UsualDurationCache(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, known, "usual-times");
    }

    Uni<Optional<UsualDuration>> of(Account account, Visitor visitor, Reported<JobType> type, NewestJobs newest) {
        var key = new Key(account.key(), visitor.id(), type);
        return Uni.createFrom()
                .completionStage(() -> known.get(
                        key,
                        (missing, executor) ->
                                JobReading.usualInAccount(type, newest).subscribeAsCompletionStage()));
    }
}
