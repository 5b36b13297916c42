package io.jobsconsole.oidc;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Revokes the refresh token of an ended session where the provider announces an endpoint for it (RFC 7009). Not every
 * provider ends refresh tokens with its session, and other replicas could go on with a copy of the cookie.
 */
@Singleton
class RefreshTokenRevocation {

    private static final Logger LOG = Logger.getLogger(RefreshTokenRevocation.class);

    private final TenantConfigBean providers;

    RefreshTokenRevocation(TenantConfigBean providers) {
        this.providers = providers;
    }

    /** Does not wait for the provider: a sign-out succeeds whatever it answers. */
    void begin(Optional<String> refreshToken) {
        refreshToken
                .filter(token -> isOffered())
                .ifPresent(token -> Uni.createFrom()
                        .deferred(() -> providers
                                .getDefaultTenant()
                                .getOidcProviderClient()
                                .revokeRefreshToken(token))
                        .subscribe()
                        .with(
                                isRevoked -> {
                                    if (!isRevoked) {
                                        LOG.warn("The sign-in provider did not revoke the refresh token of a sign-out");
                                    }
                                },
                                failure -> LOG.warnf(
                                        "The sign-in provider could not be asked to revoke the refresh token of a sign-out: %s",
                                        failure.getClass().getSimpleName())));
    }

    private boolean isOffered() {
        var metadata = providers.getDefaultTenant().getOidcMetadata();
        return metadata != null && metadata.getRevocationUri() != null;
    }
}
