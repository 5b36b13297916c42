package io.jobsconsole.door;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds every call to the sign-in provider or a token service: in time and size, for which the OIDC extensions have no setting,
 * and to the address that was meant, since a redirect would carry our secret and the visitor's token to wherever it leads.
 */
@Singleton
@Unremovable
class ProviderCalls implements OidcRequestFilter {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        call.request().timeout(DEADLINE.toMillis()).followRedirects(false);
        call.request().getDelegate().as(BoundedBody.codec());
        return Uni.createFrom().voidItem();
    }
}
