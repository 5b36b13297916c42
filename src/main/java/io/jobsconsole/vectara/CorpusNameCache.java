package io.jobsconsole.vectara;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.account.Account;
import io.jobsconsole.account.Accounts;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CorpusNameSource;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.UpstreamCalls;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.token.BearerCache;
import io.jobsconsole.vertx.EventLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the names of corpora for ten minutes, for each visitor alone. An API that refuses to tell them is not asked again
 * for as long. The configuration's own names come first.
 */
@Singleton
class CorpusNameCache implements CorpusNameSource {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A list that is there does not wait longer for names: they come with the next page. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A thousand names take at most 0.3 MB, and most accounts have few. */
    private static final int MOST = 100;

    /** Failures that may have passed with the next page. */
    private static final Set<Kind> PASSING = EnumSet.of(
            Kind.UNREACHABLE,
            Kind.BUSY,
            Kind.TOO_SLOW,
            Kind.TOO_MANY_REQUESTS,
            Kind.TOKEN_SERVICE_UNREACHABLE,
            Kind.TOKEN_SERVICE_REFUSED,
            Kind.TOKEN_SERVICE_NOT_UNDERSTOOD,
            Kind.SIGN_IN_REFUSED,
            Kind.NO_ACCESS_TOKEN);

    private final Map<Api, ApiSourceFactory> versions;
    private final BearerCache bearers;
    private final UpstreamCalls services;
    private final AnswerCaches answers;
    private final Accounts accounts;
    private final AsyncCache<CacheScope, CorpusNames> known;

    CorpusNameCache(
            @All List<ApiSourceFactory> versions,
            BearerCache bearers,
            UpstreamCalls services,
            AnswerCaches answers,
            Accounts accounts,
            Clock clock,
            MeterRegistry registry) {
        this.versions = versions.stream().collect(Collectors.toMap(ApiSourceFactory::api, Function.identity()));
        this.bearers = bearers;
        this.services = services;
        this.answers = answers;
        this.accounts = accounts;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(registry, known, "corpus-names");
    }

    @Override
    public Uni<CorpusNames> names(Account account, Visitor visitor, String request, AtomicInteger calls) {
        var configured = accounts.corpusNames(account);
        var scope = CacheScope.of(account, visitor);
        return versions.get(account.api())
                .corpusNames(account, new AuthorizedCalls(account, visitor, request, calls, bearers, services))
                .map(call -> kept(scope, call).map(configured::or))
                .orElseGet(() -> Uni.createFrom().item(configured))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(configured)
                .onFailure()
                .recoverWithItem(configured);
    }

    private Uni<CorpusNames> kept(CacheScope scope, Uni<CorpusNames> call) {
        return Uni.createFrom()
                .completionStage(() -> known.get(
                                scope,
                                (missing, executor) -> answers.gate()
                                        .unlessAskedToWait(scope, () -> call)
                                        .onFailure(CorpusNameCache::isRefusal)
                                        .recoverWithItem(CorpusNames.NONE)
                                        .subscribeAsCompletionStage())
                        // On a copy: a caller that gives up must not cancel the answer that others wait for.
                        .copy())
                .plug(EventLoop::returnToCaller);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof JobsFailure refused && !PASSING.contains(refused.kind());
    }
}
