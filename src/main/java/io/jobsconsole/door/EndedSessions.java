package io.jobsconsole.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Sessions that were signed out of. The session lives in a cookie, and a copy of that cookie would open the pages until
 * the tokens in it expire; so this process remembers the sessions it ended and lets them in no more. Other replicas do
 * not know: there the life of the ID token is the bound.
 */
@ApplicationScoped
class EndedSessions implements SecurityIdentityAugmentor {

    private static final int MOST = 100_000;
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Cache<String, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST_SESSION)
            .build();

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

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var token = idToken(identity);
        return token != null && ended.getIfPresent(session(token)) != null
                ? Uni.createFrom().failure(new AuthenticationFailedException("The session was signed out of"))
                : Uni.createFrom().item(identity);
    }

    private void remember(String idToken) {
        ended.put(session(idToken), true);
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
