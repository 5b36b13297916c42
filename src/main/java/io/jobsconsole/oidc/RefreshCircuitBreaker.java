package io.jobsconsole.oidc;

import io.jobsconsole.health.CallDeadlines;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Stops token refreshes for a while after the sign-in provider did not answer. Signed-in visitors go on without a
 * refresh during {@code lifespan-grace} and should not wait for a timeout on every page. Sign-ins are always tried.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class RefreshCircuitBreaker implements OidcRequestFilter, OidcResponseFilter {

    private static final Logger LOG = Logger.getLogger(RefreshCircuitBreaker.class);

    private static final String RENEWAL = "refresh_token";
    private static final Set<String> GRANTS_OF_THE_PROVIDER = Set.of(RENEWAL, "authorization_code");
    private static final String ANSWER = RefreshCircuitBreaker.class.getName();

    private final Set<CompletableFuture<Void>> awaited = ConcurrentHashMap.newKeySet();
    private final Guard breaker;

    RefreshCircuitBreaker(ProviderConfig config) {
        this.breaker = Guard.create()
                .withDescription("sign-in provider")
                .withCircuitBreaker()
                .requestVolumeThreshold(1)
                .failureRatio(1)
                .delay(config.providerPause().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> LOG.warnf("The circuit breaker of the sign-in provider is %s", state))
                .done()
                .build();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        return isRefresh(call.contextProperties())
                ? Uni.createFrom().deferred(() -> renewal(call.contextProperties()))
                : Uni.createFrom().voidItem();
    }

    /** A refresh that is retried after a broken connection passes here again and keeps its remaining time. */
    private Uni<Void> renewal(OidcRequestContextProperties call) {
        CompletableFuture<Void> known = call.get(ANSWER);
        if (known != null) {
            return known.isCompletedExceptionally()
                    ? spared()
                    : Uni.createFrom().voidItem();
        }
        var answer = new CompletableFuture<Void>();
        call.put(ANSWER, answer);
        return Uni.createFrom()
                .<Void>emitter(go ->
                        watched(() -> go.complete(null), answer).subscribe().with(answered -> {}, go::fail))
                .onFailure()
                .recoverWithUni(RefreshCircuitBreaker::spared);
    }

    /**
     * The extension calls response filters only for answers, so a call that fails at once counts as failed at its
     * deadline.
     */
    private Uni<Void> watched(Runnable begin, CompletableFuture<Void> answer) {
        return breaker.get(
                () -> {
                    awaited.add(answer);
                    answer.orTimeout(CallDeadlines.USUAL.toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete((answered, silence) -> awaited.remove(answer));
                    begin.run();
                    return Uni.createFrom().completionStage(answer);
                },
                new TypeLiteral<Uni<Void>>() {});
    }

    /** A CompletionException, because the extension unwraps one. */
    private static <T> Uni<T> spared() {
        return Uni.createFrom()
                .failure(new CompletionException(new IOException("The sign-in provider does not answer")));
    }

    /** One answer shows that the provider is reachable, so all waiting calls count as answered. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (isOfTheProvider(answer.requestProperties())) {
            awaited.forEach(waiting -> waiting.complete(null));
        }
        return Uni.createFrom().voidItem();
    }

    /** Whether the call goes to the sign-in provider. Calls to token services use other grant types. */
    static boolean isOfTheProvider(OidcRequestContextProperties call) {
        return GRANTS_OF_THE_PROVIDER.contains(String.valueOf(grant(call)));
    }

    static boolean isRefresh(OidcRequestContextProperties call) {
        return RENEWAL.equals(grant(call));
    }

    private static String grant(OidcRequestContextProperties call) {
        return call.getString("grant_type");
    }
}
