package io.jobsconsole.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.session.ProviderSignOut;
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
 * that it ended. Other replicas do not know them: there the copy works until the ID token expires, and longer only if the
 * provider neither ends the refresh token with the session nor revokes it. No session lasts longer than the memory. The
 * provider can end sessions, too.
 */
@ApplicationScoped
class RevokedSessions {

    private static final int MOST = 100_000;
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** By the session's own ID, and by the provider's. */
    private final Cache<String, Long> ended = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_SESSION)
            .build();

    private final RefreshTokenRevocation refreshTokens;
    private final ProviderSignOut providerSignOut;
    private final Clock clock;

    RevokedSessions(RefreshTokenRevocation refreshTokens, ProviderSignOut providerSignOut, Clock clock) {
        this.refreshTokens = refreshTokens;
        this.providerSignOut = providerSignOut;
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
     * @throws AuthenticationFailedException when the session was signed out of, or is too old to know
     */
    void admit(RoutingContext request, Session session) {
        var claims = session.claims();
        AuditRecord.of(request).by(claims.getString("sub"));
        if (isEnded(session, claims)) {
            throw new AuthenticationFailedException("The session was signed out of");
        }
        if (session.began().plus(LONGEST_SESSION).isBefore(clock.instant())) {
            throw new AuthenticationFailedException("The session is older than any that is remembered");
        }
        if (request.request().path().equals(SessionPaths.SIGN_OUT)) {
            remember(session.id(), claims);
            session.atProvider().ifPresent(id -> remember(id, claims));
            refreshTokens.begin(Optional.ofNullable(session.tokens().getRefreshToken())
                    .filter(token -> !isEndedByProvider(session)));
        }
    }

    /**
     * Whether the provider ends the session's refresh token at its own sign-out: one that names its sessions does. At
     * Keycloak a revocation would end the user's sessions in every browser.
     */
    private boolean isEndedByProvider(Session session) {
        return session.atProvider().isPresent() && providerSignOut.isOffered();
    }

    /** A new sign-in may have the same provider session, but its token is newer. */
    private boolean isEnded(Session session, JsonObject claims) {
        return ended.getIfPresent(session.id()) != null
                || session.atProvider()
                        .map(ended::getIfPresent)
                        .filter(end -> issued(claims) <= end)
                        .isPresent();
    }

    private void remember(String session, JsonObject token) {
        // The provider's clock may be ahead of the console's.
        ended.put(session, Math.max(issued(token), clock.instant().getEpochSecond()));
    }

    private static long issued(JsonObject token) {
        return token.getLong("iat", 0L);
    }
}
