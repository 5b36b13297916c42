package io.jobsconsole.token;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
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
public class Bearers {

    private static final int MOST = 1_000;
    private static final Duration LONGEST_USE = Duration.ofMinutes(5);

    /** A bearer must outlive the call that it opens. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TokenService service;
    private final Clock clock;
    private final AsyncCache<Key, Bearer> bearers;

    Bearers(TokenService service, Clock clock) {
        this.service = service;
        this.clock = clock;
        this.bearers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Key, Bearer>creating((key, bearer) -> use(bearer)))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }

    /** A bearer for the account's jobs API, or the failure of its token service. */
    public Uni<Bearer> bearer(Account account, Visitor visitor) {
        return Uni.createFrom()
                .completionStage(() -> bearers.get(
                                Key.of(account, visitor),
                                (key, executor) ->
                                        service.bearer(account, visitor).subscribeAsCompletionStage())
                        // A copy: one visitor who leaves must not cancel the answer that others wait for.
                        .copy())
                .plug(Bearers::onCallersContext);
    }

    /** The API refused this bearer: the next request gets a new one, unless another has it already. */
    public void forget(Account account, Visitor visitor, Bearer refused) {
        bearers.synchronous().asMap().remove(Key.of(account, visitor), refused);
    }

    private Duration use(Bearer bearer) {
        var lifespan = Duration.between(clock.instant(), bearer.expires());
        var margin = lifespan.dividedBy(2).compareTo(MARGIN) < 0 ? lifespan.dividedBy(2) : MARGIN;
        var use = lifespan.minus(margin);
        return use.compareTo(LONGEST_USE) < 0 ? use : LONGEST_USE;
    }

    /** The token service may have been asked for another request: the answer comes back to the caller's own event loop. */
    private static <T> Uni<T> onCallersContext(Uni<T> answer) {
        var context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
    }

    private record Key(String account, Optional<Secret> session) {

        static Key of(Account account, Visitor visitor) {
            return switch (account.credentials()) {
                case EXCHANGE -> new Key(account.key(), Optional.of(visitor.token()));
                case CLIENT_CREDENTIALS -> new Key(account.key(), Optional.empty());
            };
        }
    }
}
