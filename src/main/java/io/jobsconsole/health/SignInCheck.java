package io.jobsconsole.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the console has loaded the sign-in provider's metadata and keys; before that nobody can sign in. A later
 * outage of the provider does not change readiness, because signed-in visitors can go on. The OIDC extension's own
 * check would report it.
 */
@Readiness
@Singleton
class SignInCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean providers;
    private final CallDeadlines deadlines;
    private CompletableFuture<TenantConfigContext> attempt = CompletableFuture.completedFuture(null);

    SignInCheck(TenantConfigBean providers, CallDeadlines deadlines) {
        this.providers = providers;
        this.deadlines = deadlines;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var provider = providers.getDefaultTenant();
        return Uni.createFrom()
                .completionStage(() -> reached(provider).copy())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(provider)
                .onFailure()
                .recoverWithItem(provider)
                .map(SignInCheck::answer);
    }

    /**
     * The extension retries only when a request arrives, and no request arrives before readiness. An attempt may take longer
     * than a probe waits, so the next probe looks at the same one.
     */
    private synchronized CompletableFuture<TenantConfigContext> reached(TenantConfigContext provider) {
        if (attempt.isDone()) {
            attempt = provider.initialize()
                    .ifNoItem()
                    .after(deadlines.of(CallDeadlines.PROVIDER_METADATA).plus(PATIENCE))
                    .fail()
                    .subscribeAsCompletionStage();
        }
        return attempt;
    }

    private static HealthCheckResponse answer(TenantConfigContext provider) {
        var answer = HealthCheckResponse.named("sign-in provider");
        provider.oidcConfig().authServerUrl().ifPresent(issuer -> answer.withData("issuer", issuer));
        return provider.ready()
                ? answer.up().build()
                : answer.withData("missing", "not reached since the start")
                        .down()
                        .build();
    }
}
