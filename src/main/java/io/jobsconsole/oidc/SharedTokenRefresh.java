package io.jobsconsole.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.vertx.EventLoop;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the tokens of a session in its cookie like the OIDC extension, but rejects ended sessions and shares one
 * refresh among all requests with the same cookie. The extension would refresh once per tab, and a provider that
 * accepts a refresh token only once would end the session.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SharedTokenRefresh extends DefaultTokenStateManager {

    private static final String RENEWAL = SharedTokenRefresh.class.getName();
    private static final String SESSION = "console.session";

    /** For tabs that still send the previous cookie. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MOST = 10_000;

    private final RevokedSessions revoked;
    private final KeptTokens kept;
    private final SessionSize size;
    private final Clock clock;
    private final Cache<String, CompletableFuture<AuthorizationCodeTokens>> renewals =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    SharedTokenRefresh(RevokedSessions revoked, KeptTokens kept, SessionSize size, Clock clock) {
        this.revoked = revoked;
        this.kept = kept;
        this.size = size;
        this.clock = clock;
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        // Deferred, because a cookie that cannot be decrypted causes an exception.
        return Uni.createFrom()
                .item(() -> Session.read(OidcUtils.decryptToken(state, context, config)))
                .invoke(session -> revoked.admit(context, session))
                .invoke(session -> context.put(SESSION, session))
                .onFailure()
                .invoke(() -> AuditRecord.of(context).refused("session"))
                .map(session -> toUse(session, config))
                .chain(tokens -> isToBeRenewed(tokens, config) ? renewed(context, tokens) : item(tokens));
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        Session known = context.get(SESSION);
        var keep = kept.of(tokens, config);
        var now = clock.instant();
        var session = known == null ? Session.begin(now, keep) : known.with(keep, now);
        CompletableFuture<AuthorizationCodeTokens> renewal = context.remove(RENEWAL);
        if (renewal != null) {
            renewal.complete(toUse(session, config));
        }
        return Uni.createFrom()
                .item(() -> OidcUtils.encryptToken(session.written(), context, config))
                .invoke(written -> size.check(written.length(), tokens));
    }

    /**
     * The tokens of a session. Where nothing uses the access token, the session's ID stands in for it: caches tell the
     * sessions of a visitor apart by it. The extension refreshes no session without a refresh token.
     */
    private AuthorizationCodeTokens toUse(Session session, OidcTenantConfig config) {
        var tokens = session.tokens();
        var refreshToken = session.isRenewable() ? tokens.getRefreshToken() : null;
        return kept.usesAccessToken(config)
                ? new AuthorizationCodeTokens(
                        tokens.getIdToken(),
                        tokens.getAccessToken(),
                        refreshToken,
                        tokens.getAccessTokenExpiresIn(),
                        null)
                : new AuthorizationCodeTokens(tokens.getIdToken(), session.id(), refreshToken, null, null);
    }

    /**
     * The first request refreshes the tokens, and the others wait for the result; if it fails, each goes on with its
     * own tokens.
     */
    private Uni<AuthorizationCodeTokens> renewed(RoutingContext context, AuthorizationCodeTokens tokens) {
        var own = new CompletableFuture<AuthorizationCodeTokens>();
        var first = renewals.asMap().putIfAbsent(tokens.getRefreshToken(), own);
        if (first != null) {
            return Uni.createFrom()
                    .completionStage(first)
                    .ifNoItem()
                    .after(PATIENCE)
                    .recoverWithItem(tokens)
                    .plug(EventLoop::returnToCaller);
        }
        context.put(RENEWAL, own);
        context.addEndHandler(over -> {
            if (!own.isDone()) {
                renewals.asMap().remove(tokens.getRefreshToken(), own);
                own.complete(tokens);
            }
        });
        return item(tokens);
    }

    /** The rule of the OIDC extension: the ID token has expired or will expire soon. */
    private boolean isToBeRenewed(AuthorizationCodeTokens tokens, OidcTenantConfig config) {
        var skew = config.token().refreshTokenTimeSkew().orElse(Duration.ZERO);
        var claims = OidcCommonUtils.decodeJwtContent(tokens.getIdToken());
        return tokens.getRefreshToken() != null
                && claims != null
                && claims.getLong("exp", Long.MAX_VALUE)
                        < clock.instant().plus(skew).getEpochSecond();
    }

    private static Uni<AuthorizationCodeTokens> item(AuthorizationCodeTokens tokens) {
        return Uni.createFrom().item(tokens);
    }
}
