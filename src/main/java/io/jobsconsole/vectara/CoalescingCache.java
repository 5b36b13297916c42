package io.jobsconsole.vectara;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A cache of recent answers. Concurrent identical requests share one call; it goes on when a caller cancels, until its
 * deadline. A reload of a slow page therefore joins the call that is under way. Failures reach every waiting caller and
 * are not cached.
 *
 * <p>An answer with a hundred jobs takes about 80 KB. The cache never exceeds 25 MB: it keeps at most 200 answers of at
 * most 128 KB each.
 *
 * @param <T> the answer
 */
class CoalescingCache<T> {

    private static final int MOST = 200;

    /** The largest cached answer, in bytes. A larger one is only shared by the callers that wait for it. */
    private static final int LARGEST = 128 * 1024;

    private final AsyncCache<CacheKey, T> known;

    /**
     * @param kept how long an answer stays in the cache
     * @param size the approximate size of an answer, in bytes
     */
    CoalescingCache(Duration kept, ToIntFunction<T> size, Clock clock) {
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<CacheKey, T>creating(
                        (key, answer) -> size.applyAsInt(answer) > LARGEST ? Duration.ZERO : kept))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .recordStats()
                .buildAsync();
    }

    /**
     * The cached answer, or the result of the call. The answer arrives on the caller's own event loop, because another
     * request may have made the call.
     */
    Uni<T> of(CacheKey key, Supplier<Uni<T>> call) {
        return Uni.createFrom().emitter(caller -> {
            var answered = known.get(key, (same, executor) -> call.get().subscribeAsCompletionStage());
            BiConsumer<T, Throwable> tell = (answer, failure) -> {
                if (failure == null) {
                    caller.complete(answer);
                } else {
                    caller.fail(failure);
                }
            };
            // Asynchronously: an executor on the same thread would complete each caller within the one before, and
            // the stack overflows beyond about 900 callers.
            if (Context.isOnVertxThread()) {
                answered.whenCompleteAsync(tell, MutinyHelper.executor(Vertx.currentContext()));
            } else {
                answered.whenComplete(tell);
            }
        });
    }

    AsyncCache<CacheKey, T> known() {
        return known;
    }
}
