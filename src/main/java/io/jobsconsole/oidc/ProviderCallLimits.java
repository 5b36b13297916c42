package io.jobsconsole.oidc;

import io.jobsconsole.health.CallDeadlines;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits the time and size of every call to the sign-in provider and the token services, for which the OIDC extensions
 * have no settings. It opens a connection for each of them, and stops redirects, which would send the client secret and
 * the visitor's token to another host.
 */
@Singleton
@Unremovable
class ProviderCallLimits implements OidcRequestFilter, OidcResponseFilter {

    /**
     * The connect timeout counts towards the deadline; while the provider is unreachable, visitors go on without it.
     */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final String KIND = ProviderCallLimits.class.getName();

    private final CallDeadlines deadlines;

    ProviderCallLimits(CallDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        var properties = call.contextProperties();
        var isRefresh = RefreshCircuitBreaker.isRefresh(properties);
        // A page does not need a refresh: the session is valid for a while without it.
        var deadline = isRefresh ? CallDeadlines.USUAL : deadlines.begin(kind(properties));
        var request = call.request().timeout(deadline.toMillis()).followRedirects(false);
        // A server may close a kept connection as the next call arrives on it, and a call that spends a code or a
        // refresh token must not be made once more.
        request.putHeader("Connection", "close");
        if (RefreshCircuitBreaker.isOfTheProvider(properties) && deadline.equals(CallDeadlines.USUAL)) {
            request.connectTimeout(CONNECT.toMillis());
        }
        call.request().getDelegate().as(BoundedResponseBody.codec());
        return Uni.createFrom().voidItem();
    }

    /** Discovery leads to the keys or to the tokens, which may still be slow at first. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        var properties = answer.requestProperties();
        if (!isDiscovery(properties)) {
            deadlines.answered(kind(properties));
        }
        return Uni.createFrom().voidItem();
    }

    private static String kind(OidcRequestContextProperties call) {
        String named = call.get(KIND);
        if (named != null) {
            return named;
        }
        if (RefreshCircuitBreaker.isOfTheProvider(call)) {
            return CallDeadlines.PROVIDER_TOKENS;
        }
        String client = call.get("client-id");
        if (client == null) {
            return CallDeadlines.PROVIDER_METADATA;
        }
        return isDiscovery(call) ? "metadata of " + client : client;
    }

    /** The extension has the metadata of the provider, or says for which grant a token service is called. */
    private static boolean isDiscovery(OidcRequestContextProperties call) {
        return call.get(OidcConfigurationMetadata.class.getName()) == null && call.getString("grant_type") == null;
    }

    private static Uni<Void> name(OidcRequestFilterContext call, String kind) {
        call.contextProperties().put(KIND, kind);
        return Uni.createFrom().voidItem();
    }

    /** The extension calls filters of one endpoint before those of all endpoints, and tells no filter the endpoint. */
    @Singleton
    @Unremovable
    @OidcEndpoint(OidcEndpoint.Type.PUSHED_AUTHORIZATION_REQUEST)
    static class OfPushedRequests implements OidcRequestFilter {

        @Override
        public Uni<Void> filter(OidcRequestFilterContext call) {
            return name(call, CallDeadlines.PROVIDER_PUSHED_REQUESTS);
        }
    }

    @Singleton
    @Unremovable
    @OidcEndpoint(OidcEndpoint.Type.TOKEN_REVOCATION)
    static class OfRevocations implements OidcRequestFilter {

        @Override
        public Uni<Void> filter(OidcRequestFilterContext call) {
            return name(call, CallDeadlines.PROVIDER_REVOCATION);
        }
    }
}
