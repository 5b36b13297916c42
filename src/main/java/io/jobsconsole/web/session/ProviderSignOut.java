package io.jobsconsole.web.session;

import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whether the sign-in provider has a sign-out (OpenID Connect RP-Initiated Logout 1.0), which Google and Cognito have
 * not. The OIDC extension requires one, so {@link #NONE} stands for it where there is none.
 */
@Singleton
public class ProviderSignOut {

    /** No browser is ever led to this address. The extension takes only addresses that begin with {@code http}. */
    public static final String NONE = "https://localhost" + SessionPaths.SIGNED_OUT;

    private final TenantConfigBean providers;

    ProviderSignOut(TenantConfigBean providers) {
        this.providers = providers;
    }

    /** Whether the provider has a sign-out, as far as its metadata are known. */
    public boolean isOffered() {
        return Optional.ofNullable(providers.getDefaultTenant().getOidcMetadata())
                .filter(metadata -> NONE.equals(metadata.getEndSessionUri()))
                .isEmpty();
    }
}
