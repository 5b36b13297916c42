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
 * Fetches the sign-in provider's keys when it signs with a new one, before the first ID token under it is verified. The OIDC extension
 * does so, too, but lets nobody wait for a fetch that is under way: of a crowd that signs in after a change, all but one would fail.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class JwksRefresh implements OidcResponseFilter {

    /** A provider may change its key twice in the time that the extension lets pass between two fetches. */
    private static final int FETCHES = 2;

    private final Instance<TenantConfigBean> providers;
    private final Duration interval;
    private Uni<Void> fetch;

    /** The tenants are made with their filters, and so are not there yet. */
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

    /** Token services answer without one. */
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

    /** What is not known after that is refused when it is verified. */
    private Uni<Void> known(String token, int fetches) {
        if (fetches == 0 || isKeyKnown(token)) {
            return Uni.createFrom().voidItem();
        }
        var fetched = fetches == FETCHES
                ? fetch(token)
                : Uni.createFrom().voidItem().onItem().delayIt().by(interval).chain(() -> fetch(token));
        return EventLoop.returnToCaller(fetched).chain(() -> known(token, fetches - 1));
    }

    /** Where keys are kept at all: a demo asks for the one of each token. */
    private boolean isKeyKnown(String token) {
        try {
            provider().verifyJwtToken(token, true, false, null);
            return true;
        } catch (InvalidJwtException wrong) {
            return !(wrong.getCause() instanceof UnresolvableKeyException);
        }
    }

    /** One for all who wait. */
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
