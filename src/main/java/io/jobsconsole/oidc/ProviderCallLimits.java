package io.jobsconsole.oidc;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds every call to the sign-in provider or a token service: in time and size, for which the OIDC extensions have no setting,
 * and to the address that was meant, since a redirect would carry our secret and the visitor's token to wherever it leads.
 */
@Singleton
@Unremovable
class ProviderCallLimits implements OidcRequestFilter {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    /** The wait for a connection counts, too, and while a provider is silent visitors go on without its answer. */
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
