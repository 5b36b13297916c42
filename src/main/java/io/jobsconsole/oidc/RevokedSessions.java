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
 * Remembers the sessions that were signed out of. A session lives in a cookie, and a copy of the cookie would work
 * until its tokens expire, or longer while the provider refreshes them. This process therefore rejects the sessions
 * that it ended. Other replicas do not know them: there the copy works until the ID token expires, because the provider
 * does not refresh an ended session. The provider can end sessions, too.
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

    /**
     * Ends a session at the provider's request (OpenID Connect Back-Channel Logout 1.0). The OIDC extension verifies
     * the logout token.
     */
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
     * Admits a session and records its visitor; a request for sign-out is the session's last one. Called before the
     * tokens are used, because the OIDC extension refreshes tokens close to their expiry and falls back on the old ones
     * if that fails.
     *
     * @throws AuthenticationFailedException when the session was signed out of
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

    /** A new sign-in may have the same provider session, but its token is newer. */
    private boolean isEnded(String idToken) {
        var end = ended.getIfPresent(session(idToken));
        return end != null && issued(OidcCommonUtils.decodeJwtContent(idToken)) <= end;
    }

    private void remember(String session, JsonObject token) {
        // The provider's clock may be ahead of the console's.
        ended.put(session, Math.max(issued(token), clock.instant().getEpochSecond()));
    }

    private static long issued(JsonObject token) {
        return token.getLong("iat", 0L);
    }

    /** The provider's session id, which stays the same after a refresh; without one, the signature of this token. */
    private static String session(String idToken) {
        var sid = OidcCommonUtils.decodeJwtContent(idToken).getString("sid");
        return sid == null ? idToken.substring(idToken.lastIndexOf('.')) : sid;
    }
}
