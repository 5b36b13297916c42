package io.jobsconsole.oidc;

import io.jobsconsole.web.session.ProviderSignOut;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The operator's settings of the sign-in provider. The OIDC extension reads a changed copy of them. */
@Singleton
class OperatorSettings {

    private final io.quarkus.oidc.runtime.OidcTenantConfig given;

    OperatorSettings(SmallRyeConfig config) {
        given = OidcConfig.getDefaultTenant(config.getConfigMapping(OidcConfig.class));
    }

    void give(@Observes Oidc extension) {
        extension.create(changed());
    }

    boolean areRolesInAccessToken() {
        return given.roles().source().filter(Source.accesstoken::equals).isPresent();
    }

    private OidcTenantConfig changed() {
        var changed = new OidcTenantConfigBuilder(given);
        // With discovery, ProviderMetadata knows whether the provider has a sign-out.
        if (!given.discoveryEnabled().orElse(true) && given.endSessionPath().isEmpty()) {
            changed.endSessionPath(ProviderSignOut.NONE);
        }
        // AccessTokenRoles reads these roles instead.
        if (areRolesInAccessToken()) {
            changed.roles().source(null).end();
        }
        return changed.build();
    }
}
