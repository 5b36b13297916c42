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
 * The answers of the last moments: who asks the same again, in one tab or in a hundred, gets the same. Who asks while the answer is
 * under way waits for it with the others, and one who leaves is no loss to them. When all have left, the call comes to its end, by
 * its deadline at last, and whoever is back before joins it: to press "reload" on a slow page makes no second call. A failure is
 * told to those who wait, and not kept.
 *
 * <p>A page of a hundred jobs takes about 80 KB. However large answers are, and however many, those that are kept take 25 MB.
 *
 * @param <T> an answer
 */
class CoalescingCache<T> {

    private static final int MOST = 200;

    /** In bytes. A larger answer is shared by those who wait for it, and good for nobody after them. */
    private static final int LARGEST = 128 * 1024;

    private final AsyncCache<CacheKey, T> known;

    /**
     * @param kept how long an answer is good
     * @param size how many bytes one takes, about
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
     * The answer to a question, which may be a moment old. It comes to the caller's own event loop: the call may be another request's.
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
            // An executor that runs at once would tell each from within the one before,
            // and where the stack ends, the rest would wait for ever.
            if (Context.isOnVertxThread()) {
                answered.whenCompleteAsync(tell, MutinyHelper.executor(Vertx.currentContext()));
            } else {
                answered.whenComplete(tell);
            }
        });
    }

    /** For the metrics. */
    AsyncCache<CacheKey, T> known() {
        return known;
    }
}
