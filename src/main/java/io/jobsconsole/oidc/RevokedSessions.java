package io.jobsconsole.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Sessions that were signed out of. The session lives in a cookie, and a copy of that cookie would open the pages until
 * the tokens in it expire, and beyond where the provider still renews them; so this process remembers the sessions it ended
 * and lets them in no more. Other replicas do not know: there the life of the ID token is the bound, since the provider
 * renews no session that it has ended. The provider can end them, too.
 */
@ApplicationScoped
class RevokedSessions {

    private static final int MOST = 100_000;
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Cache<String, Long> ended = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_SESSION)
            .build();
    private final Clock clock;

    RevokedSessions(Clock clock) {
        this.clock = clock;
    }

    /** The provider ends a session (OpenID Connect Back-Channel Logout 1.0). The OIDC extension verifies its token. */
    void endByProvider(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            if (context.response().getStatusCode() == 200) {
                var token = OidcCommonUtils.decodeJwtContent(context.request().getFormAttribute("logout_token"));
                remember(token.getString("sid"), token);
                AuditRecord.of(context).is(AuditRecord.Event.SIGN_OUT);
                Optional.ofNullable(token.getString("sub")).ifPresent(AuditRecord.of(context)::by);
            } else {
                AuditRecord.of(context).refused("logout token");
            }
        });
        context.next();
    }

    /**
     * Lets a session in, and notes whose it is; the last time where it comes to sign out. Asked before anything is made of its
     * tokens: close to their end the OIDC extension renews them, and falls back on them where it cannot.
     *
     * @throws AuthenticationFailedException when somebody has signed out of it
     */
    void admit(RoutingContext request, String idToken) {
        var claims = OidcCommonUtils.decodeJwtContent(idToken);
        AuditRecord.of(request).by(claims.getString("sub"));
        if (isEnded(idToken)) {
            throw new AuthenticationFailedException("The session was signed out of");
        }
        if (request.request().path().equals(SessionPaths.SIGN_OUT)) {
            remember(session(idToken), claims);
        }
    }

    /** Who signs in again may come by the same session of the provider, but with a newer token. */
    private boolean isEnded(String idToken) {
        var end = ended.getIfPresent(session(idToken));
        return end != null && issued(OidcCommonUtils.decodeJwtContent(idToken)) <= end;
    }

    private void remember(String session, JsonObject token) {
        // The provider's clock may be ahead of ours.
        ended.put(session, Math.max(issued(token), clock.instant().getEpochSecond()));
    }

    private static long issued(JsonObject token) {
        return token.getLong("iat", 0L);
    }

    /** The provider's session, which outlives a refresh; where it names none, the signature of this one token. */
    private static String session(String idToken) {
        var sid = OidcCommonUtils.decodeJwtContent(idToken).getString("sid");
        return sid == null ? idToken.substring(idToken.lastIndexOf('.')) : sid;
    }
}
