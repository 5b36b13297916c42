package io.jobsconsole.oidc;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the roles of a session from its access token where the operator says so ({@code
 * quarkus.oidc.roles.source=accesstoken}). The provider sent that token together with the ID token, so it may be made for
 * another audience. The OIDC extension would refuse such a token, and would end the session together with it. A token that
 * is no JSON Web Token has no roles.
 */
@Singleton
class AccessTokenRoles {

    private final OperatorSettings settings;
    private final TenantConfigBean providers;

    AccessTokenRoles(OperatorSettings settings, TenantConfigBean providers) {
        this.settings = settings;
        this.providers = providers;
    }

    /** The identity with the roles that count. */
    SecurityIdentity in(SecurityIdentity identity) {
        return settings.areRolesInAccessToken() && identity.getCredential(IdTokenCredential.class) != null
                ? with(identity, roles(identity.getCredential(AccessTokenCredential.class)))
                : identity;
    }

    private Set<String> roles(AccessTokenCredential credential) {
        var config = providers.getDefaultTenant().oidcConfig();
        return Optional.ofNullable(credential)
                .map(AccessTokenCredential::getToken)
                .map(OidcCommonUtils::decodeJwtContent)
                .map(claims -> OidcUtils.findRoles(config.clientId().orElse(null), config.roles(), claims))
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private static SecurityIdentity with(SecurityIdentity identity, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles)
                .build();
    }
}
