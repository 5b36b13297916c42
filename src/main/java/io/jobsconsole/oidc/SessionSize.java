package io.jobsconsole.oidc;

import io.jobsconsole.web.error.SessionTooLarge;
import io.jobsconsole.web.error.SessionTooLarge.Part;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Refuses sessions that are too large when they are made. A browser would send their cookies to every address, and a
 * proxy or the HTTP server would refuse every request without a page.
 */
@Singleton
class SessionSize {

    private static final Logger LOG = Logger.getLogger(SessionSize.class);

    private final int limit;

    SessionSize(ProviderConfig config) {
        limit = config.sessionLimit();
    }

    /**
     * @param size of the encrypted session, in characters
     * @throws SessionTooLarge when it is too large for the cookies of a browser
     */
    void check(int size, AuthorizationCodeTokens tokens) {
        if (size > limit) {
            var parts = Stream.of(
                            part("id_token", tokens.getIdToken()),
                            part("access_token", tokens.getAccessToken()),
                            part("refresh_token", tokens.getRefreshToken()))
                    .flatMap(Optional::stream)
                    .toList();
            LOG.warnf(
                    "A session of %d characters was refused at its sign-in, the limit is %d"
                            + " (jobs-console.session-limit). Tokens with their largest claims: %s",
                    size, limit, parts);
            throw new SessionTooLarge(size, limit, parts);
        }
    }

    private static Optional<Part> part(String name, String token) {
        return Optional.ofNullable(token).map(given -> new Part(name, given.length(), largestClaim(given)));
    }

    private static Optional<String> largestClaim(String token) {
        return Optional.ofNullable(claims(token))
                .flatMap(claims -> claims.stream()
                        .max(Comparator.comparingInt(
                                claim -> String.valueOf(claim.getValue()).length()))
                        .map(Map.Entry::getKey));
    }

    private static JsonObject claims(String token) {
        try {
            return token.chars().filter(character -> character == '.').count() == 2
                    ? OidcCommonUtils.decodeJwtContent(token)
                    : null;
        } catch (RuntimeException opaque) {
            return null;
        }
    }
}
