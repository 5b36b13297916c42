package io.jobsconsole.oidc;

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
 * Asks a sign-in provider that does not answer for no renewal of a session, for a while: whoever is signed in goes on without
 * one as long as {@code lifespan-grace} lasts, and should not wait at every page for an answer that does not come. A sign-in
 * cannot go on without, and is always tried.
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
        return RENEWAL.equals(grant(call.contextProperties()))
                ? Uni.createFrom().deferred(() -> renewal(call.contextProperties()))
                : Uni.createFrom().voidItem();
    }

    /** One that is tried again after a broken connection comes by here again, and has what is left of its time. */
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

    /** The extension tells its filters of answers only, so what failed at once is known to have failed when its time is over. */
    private Uni<Void> watched(Runnable begin, CompletableFuture<Void> answer) {
        return breaker.get(
                () -> {
                    awaited.add(answer);
                    answer.orTimeout(ProviderCallLimits.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete((answered, silence) -> awaited.remove(answer));
                    begin.run();
                    return Uni.createFrom().completionStage(answer);
                },
                new TypeLiteral<Uni<Void>>() {});
    }

    /** The extension unwraps what it is given. */
    private static <T> Uni<T> spared() {
        return Uni.createFrom()
                .failure(new CompletionException(new IOException("The sign-in provider does not answer")));
    }

    /** Whoever answers one call is not silent, and will answer the others, or refuse them. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (isOfTheProvider(answer.requestProperties())) {
            awaited.forEach(waiting -> waiting.complete(null));
        }
        return Uni.createFrom().voidItem();
    }

    /** Token services are called the same way, by other grants. */
    static boolean isOfTheProvider(OidcRequestContextProperties call) {
        return GRANTS_OF_THE_PROVIDER.contains(String.valueOf(grant(call)));
    }

    private static String grant(OidcRequestContextProperties call) {
        return call.getString("grant_type");
    }
}
