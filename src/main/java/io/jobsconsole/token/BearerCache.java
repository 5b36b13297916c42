package io.jobsconsole.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.vertx.EventLoop;
import io.jobsconsole.token.Credential.Scheme;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The bearers in use: per account, and per visitor's session where a bearer stands for the visitor. Many requests that
 * need the same one wait for a single answer of the token service; a failure is not kept.
 */
@ApplicationScoped
public class BearerCache {

    private static final int MOST = 1_000;
    private static final Duration LONGEST_USE = Duration.ofMinutes(5);

    /** A bearer must outlive the call that it opens. */
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

    /** What opens the account's jobs API to the visitor, or the failure of its token service. */
    public Uni<Credential> credential(Account account, Visitor visitor) {
        return switch (account.credentials()) {
            case EXCHANGE, CLIENT_CREDENTIALS -> issued(account, visitor).map(Bearer::credential);
            case API_KEY ->
                Uni.createFrom()
                        .item(new Credential(Scheme.API_KEY, account.apiKey().orElseThrow()));
            case PROPAGATE -> Uni.createFrom().item(new Credential(Scheme.BEARER, visitor.token()));
        };
    }

    private Uni<Bearer> issued(Account account, Visitor visitor) {
        return Uni.createFrom()
                .completionStage(() -> bearers.get(
                                Key.of(account, visitor),
                                (key, executor) ->
                                        service.bearer(account, visitor).subscribeAsCompletionStage())
                        // A copy: one visitor who leaves must not cancel the answer that others wait for.
                        .copy())
                .plug(EventLoop::returnToCaller);
    }

    /**
     * The API refused this one: the next request gets a new one, unless another has it already. Looks at what is there
     * only: Caffeine's synchronous view would wait for an answer that is under way, on the event loop.
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
            return new Key(
                    account.key(),
                    account.credentials().nameTheVisitor() ? Optional.of(visitor.token()) : Optional.empty());
        }
    }
}
