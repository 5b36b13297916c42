package io.jobsconsole.oidc;

import io.jobsconsole.account.Accounts;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import jakarta.inject.Singleton;

/** Chooses the tokens that a session cookie keeps: those that somebody uses, because cookies have little room. */
@Singleton
class KeptTokens {

    private final boolean namesVisitors;
    private final boolean holdsRoles;

    KeptTokens(Accounts accounts, OperatorSettings settings) {
        namesVisitors = accounts.nameAVisitor();
        holdsRoles = settings.areRolesInAccessToken();
    }

    AuthorizationCodeTokens of(AuthorizationCodeTokens tokens, OidcTenantConfig config) {
        var isAccessTokenUsed = usesAccessToken(config);
        return new AuthorizationCodeTokens(
                tokens.getIdToken(),
                isAccessTokenUsed ? tokens.getAccessToken() : null,
                config.tokenStateManager().strategy() == Strategy.ID_TOKEN ? null : tokens.getRefreshToken(),
                isAccessTokenUsed ? tokens.getAccessTokenExpiresIn() : null,
                null);
    }

    /** Whether anything uses the access token: an account, the roles, or a check of the extension. */
    boolean usesAccessToken(OidcTenantConfig config) {
        return config.tokenStateManager().strategy() == Strategy.KEEP_ALL_TOKENS
                && (namesVisitors
                        || holdsRoles
                        || config.roles()
                                .source()
                                .filter(source -> source != Roles.Source.idtoken)
                                .isPresent()
                        || config.authentication().userInfoRequired().orElse(false)
                        || config.authentication().verifyAccessToken());
    }
}
