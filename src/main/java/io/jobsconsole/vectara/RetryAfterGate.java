package io.jobsconsole.vectara;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.jobsconsole.jobs.JobsFailure;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** APIs that asked to be left alone: for as long as they asked (RFC 9110, 10.2.3), who was told so is told so again, and no call made. */
class RetryAfterGate {

    private static final int MOST = 1_000;

    /** Characters of what a service said that are kept with its wish. */
    private static final int LONGEST = 10_000;

    private record Pause(JobsFailure failure, Instant end) {

        /** The same failure, with what is left of its time. */
        JobsFailure at(Instant now) {
            var left = Duration.ofSeconds(
                    Duration.between(now, end).plusMillis(999).toSeconds());
            return new JobsFailure(failure.kind(), failure.status(), Optional.of(left), null);
        }
    }

    private final Duration least;
    private final Clock clock;
    private final Cache<CacheScope, Pause> asked;

    /** @param least for those who say that there were too many requests, and not how long to wait */
    RetryAfterGate(Duration least, Clock clock) {
        this.least = least;
        this.clock = clock;
        this.asked = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<CacheScope, Pause>creating(
                        (scope, pause) -> Duration.between(clock.instant(), pause.end())))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** A call, where its API has not asked this asker to wait: then that is the answer still. */
    <T> Uni<T> unlessAskedToWait(CacheScope scope, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            var pause = asked.getIfPresent(scope);
            return pause == null
                    ? call.get()
                            .onFailure(RetryAfterGate::asksToWait)
                            .invoke(failure -> keep(scope, (JobsFailure) failure))
                    : Uni.createFrom().failure(pause.at(clock.instant()));
        });
    }

    private void keep(CacheScope scope, JobsFailure failure) {
        var words = failure.status().filter(said -> said.toString().length() <= LONGEST);
        var kept = new JobsFailure(failure.kind(), words, failure.retryAfter(), null);
        asked.put(
                scope, new Pause(kept, clock.instant().plus(failure.retryAfter().orElse(least))));
    }

    private static boolean asksToWait(Throwable failure) {
        return failure instanceof JobsFailure trouble && trouble.asksToWait();
    }
}
