package io.jobsconsole.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as the sign-in provider has said where it is and what its keys are: before that nobody can come in. From then
 * on a provider that is away takes no replica away, since whoever is signed in goes on; the OIDC extension's own check would.
 */
@Readiness
@Singleton
class SignInCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean providers;

    SignInCheck(TenantConfigBean providers) {
        this.providers = providers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var provider = providers.getDefaultTenant();
        // Without a request the extension would not try again, and without readiness no request comes.
        return provider.initialize()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(provider)
                .onFailure()
                .recoverWithItem(provider)
                .map(SignInCheck::answer);
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
