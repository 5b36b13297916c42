package io.jobsconsole.oidc;

import io.jobsconsole.web.session.ProviderSignOut;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The operator's settings of the sign-in provider. The OIDC extension reads a completed copy of them. */
@Singleton
class OperatorSettings {

    private final SmallRyeConfig config;

    OperatorSettings(SmallRyeConfig config) {
        this.config = config;
    }

    void complete(@Observes Oidc extension) {
        extension.create(completed());
    }

    private OidcTenantConfig completed() {
        var given = OidcConfig.getDefaultTenant(config.getConfigMapping(OidcConfig.class));
        var completed = new OidcTenantConfigBuilder(given);
        // With discovery, ProviderMetadata knows whether the provider has a sign-out.
        if (!given.discoveryEnabled().orElse(true) && given.endSessionPath().isEmpty()) {
            completed.endSessionPath(ProviderSignOut.NONE);
        }
        return completed.build();
    }
}
