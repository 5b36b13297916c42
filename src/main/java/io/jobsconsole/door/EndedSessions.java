package io.jobsconsole.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.audit.Trail;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Sessions that were signed out of. The session lives in a cookie, and a copy of that cookie would open the pages until
 * the tokens in it expire; so this process remembers the sessions it ended and lets them in no more. Other replicas do
 * not know: there the life of the ID token is the bound. The provider can end them, too.
 */
@ApplicationScoped
class EndedSessions implements SecurityIdentityAugmentor {

    private static final int MOST = 100_000;
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Cache<String, Instant> ended = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_SESSION)
            .build();
    private final Clock clock;

    EndedSessions(Clock clock) {
        this.clock = clock;
    }

    void remember(@Observes SecurityEvent event) {
        switch (event.getEventType()) {
            case OIDC_LOGOUT_RP_INITIATED -> remember(idToken(event.getSecurityIdentity()));
            case OIDC_LOGOUT_RP_INITIATED_SESSION_EXPIRED ->
                remember(((AuthorizationCodeTokens)
                                event.getEventProperties().get(SecurityEvent.SESSION_TOKENS_PROPERTY))
                        .getIdToken());
            default -> {}
        }
    }

    /** The provider ends a session (OpenID Connect Back-Channel Logout 1.0). The OIDC extension verifies its token. */
    void endByProvider(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            if (context.response().getStatusCode() == 200) {
                var token = OidcCommonUtils.decodeJwtContent(context.request().getFormAttribute("logout_token"));
                ended.put(token.getString("sid"), clock.instant());
                Trail.of(context).is(Trail.Event.SIGN_OUT);
                Optional.ofNullable(token.getString("sub")).ifPresent(Trail.of(context)::by);
            } else {
                Trail.of(context).refused("logout token");
            }
        });
        context.next();
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (request != null && identity.getPrincipal() instanceof JsonWebToken principal) {
            Trail.of(request).by(principal.getSubject());
        }
        return augment(identity, context);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = idToken(identity);
        return token != null && isEnded(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The session was signed out of"))
                : Uni.createFrom().item(identity);
    }

    /** Who signs in again may come by the same session of the provider, but with a newer token. */
    private boolean isEnded(String idToken) {
        var end = ended.getIfPresent(session(idToken));
        return end != null && OidcCommonUtils.decodeJwtContent(idToken).getLong("iat", 0L) <= end.getEpochSecond();
    }

    private void remember(String idToken) {
        ended.put(session(idToken), clock.instant());
    }

    private static String idToken(SecurityIdentity identity) {
        var credential = identity.getCredential(IdTokenCredential.class);
        return credential == null ? null : credential.getToken();
    }

    /** The provider's session, which outlives a refresh; where it names none, the signature of this one token. */
    private static String session(String idToken) {
        var sid = OidcCommonUtils.decodeJwtContent(idToken).getString("sid");
        return sid == null ? idToken.substring(idToken.lastIndexOf('.')) : sid;
    }
}
