package io.jobsconsole.oidc;

import io.jobsconsole.vertx.EventLoop;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Loads the sign-in provider's keys when an ID token has a new key, before the token is verified. The OIDC extension
 * loads them too, but only the first request waits for it: after a key change all other concurrent sign-ins would fail.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class JwksRefresh implements OidcResponseFilter {

    /** The provider may change its key twice within the extension's interval between two loads. */
    private static final int FETCHES = 2;

    private final Instance<TenantConfigBean> providers;
    private final Duration interval;
    private Uni<Void> fetch;

    /** The tenant configuration is injected lazily, because tenants are created after their filters. */
    JwksRefresh(
            Instance<TenantConfigBean> providers,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration interval) {
        this.providers = providers;
        this.interval = interval;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        return idToken(answer)
                .map(token -> known(token, FETCHES))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The ID token of the sign-in provider's answer; token services send none. */
    private static Optional<String> idToken(OidcResponseFilterContext answer) {
        if (answer.statusCode() != 200 || !RefreshCircuitBreaker.isOfTheProvider(answer.requestProperties())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(answer.responseBody().toJsonObject().getString("id_token"));
        } catch (DecodeException | ClassCastException | NullPointerException noTokens) {
            return Optional.empty();
        }
    }

    /** Loads keys until the token's key is known. A token whose key stays unknown fails at its verification. */
    private Uni<Void> known(String token, int fetches) {
        if (fetches == 0 || isKeyKnown(token)) {
            return Uni.createFrom().voidItem();
        }
        var fetched = fetches == FETCHES
                ? fetch(token)
                : Uni.createFrom().voidItem().onItem().delayIt().by(interval).chain(() -> fetch(token));
        return EventLoop.returnToCaller(fetched).chain(() -> known(token, fetches - 1));
    }

    /**
     * Whether the token's key is among the loaded keys. Where no keys are kept, as in a demo, the extension loads the
     * key of each token itself.
     */
    private boolean isKeyKnown(String token) {
        try {
            provider().verifyJwtToken(token, true, false, null);
            return true;
        } catch (InvalidJwtException wrong) {
            return !(wrong.getCause() instanceof UnresolvableKeyException);
        }
    }

    /** One load, shared by all waiting requests. */
    private synchronized Uni<Void> fetch(String token) {
        if (fetch == null) {
            fetch = provider()
                    .refreshJwksAndVerifyJwtToken(token, true, false, null)
                    .replaceWithVoid()
                    .onFailure()
                    .recoverWithNull()
                    .invoke(this::fetched)
                    .memoize()
                    .indefinitely();
        }
        return fetch;
    }

    private synchronized void fetched() {
        fetch = null;
    }

    private OidcProvider provider() {
        return providers.get().getDefaultTenant().provider();
    }
}
