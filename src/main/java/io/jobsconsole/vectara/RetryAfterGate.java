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

/**
 * Keeps the pauses that APIs asked for with {@code Retry-After} (RFC 9110, 10.2.3). During a pause the same scope gets
 * the same failure again, and no call is made.
 */
class RetryAfterGate {

    private static final int MOST = 1_000;

    /** The longest status that is kept with a pause, in characters. */
    private static final int LONGEST = 10_000;

    private record Pause(JobsFailure failure, Instant end) {

        /** The same failure with the remaining time. */
        JobsFailure at(Instant now) {
            var left = Duration.ofSeconds(
                    Duration.between(now, end).plusMillis(999).toSeconds());
            return new JobsFailure(failure.kind(), failure.status(), Optional.of(left), null);
        }
    }

    private final Duration least;
    private final Clock clock;
    private final Cache<CacheScope, Pause> asked;

    /** @param least the pause after "too many requests" without a waiting time */
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

    /** Makes the call, or fails at once while the API's pause for this scope lasts. */
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
