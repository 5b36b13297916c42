package io.jobsconsole.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits the time and size of every call to the sign-in provider and the token services, for which the OIDC extensions
 * have no settings. It also stops redirects, which would send the client secret and the visitor's token to another
 * host.
 */
@Singleton
@Unremovable
class ProviderCallLimits implements OidcRequestFilter {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    /**
     * The connect timeout counts towards the deadline; while the provider is unreachable, visitors go on without it.
     */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        var request = call.request().timeout(DEADLINE.toMillis()).followRedirects(false);
        Optional.ofNullable(call.contextProperties())
                .filter(RefreshCircuitBreaker::isOfTheProvider)
                .ifPresent(provider -> request.connectTimeout(CONNECT.toMillis()));
        call.request().getDelegate().as(BoundedResponseBody.codec());
        return Uni.createFrom().voidItem();
    }
}
