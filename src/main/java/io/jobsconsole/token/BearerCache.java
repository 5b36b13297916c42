package io.jobsconsole.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.token.Credential.Scheme;
import io.jobsconsole.vertx.EventLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Caches bearer tokens per account, and per session when the token represents the visitor. Concurrent requests for the
 * same token share one call of the token service. Failures are not cached.
 */
@ApplicationScoped
public class BearerCache {

    private static final int MOST = 1_000;
    private static final Duration LONGEST_USE = Duration.ofMinutes(5);

    /** The token must stay valid until the end of the call that uses it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TokenService service;
    private final Clock clock;
    private final AsyncCache<Key, Bearer> bearers;

    BearerCache(TokenService service, Clock clock, MeterRegistry registry) {
        this.service = service;
        this.clock = clock;
        this.bearers = CaffeineCacheMetrics.monitor(registry, cache(), "bearers");
    }

    private AsyncCache<Key, Bearer> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Key, Bearer>creating((key, bearer) -> use(bearer)))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .recordStats()
                .buildAsync();
    }

    /** The credential for the account's jobs API; or the failure of its token service. */
    public Uni<Credential> credential(Account account, Visitor visitor) {
        return switch (account.credentials()) {
            case EXCHANGE ->
                withToken(visitor).chain(token -> issued(account, visitor)).map(Bearer::credential);
            case CLIENT_CREDENTIALS -> issued(account, visitor).map(Bearer::credential);
            case API_KEY ->
                Uni.createFrom()
                        .item(new Credential(Scheme.API_KEY, account.apiKey().orElseThrow()));
            case PROPAGATE -> withToken(visitor).map(token -> new Credential(Scheme.BEARER, token));
        };
    }

    private static Uni<Secret> withToken(Visitor visitor) {
        return Uni.createFrom()
                .optional(visitor.token())
                .onItem()
                .ifNull()
                .failWith(() -> new JobsFailure(JobsFailure.Kind.NO_ACCESS_TOKEN));
    }

    private Uni<Bearer> issued(Account account, Visitor visitor) {
        return Uni.createFrom()
                .completionStage(() -> bearers.get(
                                Key.of(account, visitor),
                                (key, executor) ->
                                        service.bearer(account, visitor).subscribeAsCompletionStage())
                        // On a copy: a caller that cancels must not cancel the answer that others wait for.
                        .copy())
                .plug(EventLoop::returnToCaller);
    }

    /**
     * Removes a bearer token that the API rejected, unless a newer one has replaced it. An answer that is still under
     * way is left alone: Caffeine's synchronous view would block the event loop until it arrives.
     */
    public void forget(Account account, Visitor visitor, Credential refused) {
        var key = Key.of(account, visitor);
        var known = bearers.getIfPresent(key);
        if (known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().credential().equals(refused)) {
            bearers.asMap().remove(key, known);
        }
    }

    private Duration use(Bearer bearer) {
        var lifespan = Duration.between(clock.instant(), bearer.expires());
        var margin = lifespan.dividedBy(2).compareTo(MARGIN) < 0 ? lifespan.dividedBy(2) : MARGIN;
        var use = lifespan.minus(margin);
        return use.compareTo(LONGEST_USE) < 0 ? use : LONGEST_USE;
    }

    private record Key(String account, Optional<Secret> session) {

        static Key of(Account account, Visitor visitor) {
            return new Key(account.key(), account.credentials().nameTheVisitor() ? visitor.token() : Optional.empty());
        }
    }
}
