package io.jobsconsole.oidc;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as its cookie holds it. Tokens change at each renewal, and not every provider names its sessions ({@code
 * sid}). The console therefore gives each session an ID and a time of its own, by which it finds a copy of the cookie
 * after any number of renewals.
 *
 * @param isRenewable false once a renewal brought no new ID token, with which the session ends: to ask again would bring
 *     no other
 */
record Session(String id, Instant began, AuthorizationCodeTokens tokens, boolean isRenewable) {

    private static final String BETWEEN = "|";
    private static final int PARTS = 7;

    static Session begin(Instant now, AuthorizationCodeTokens tokens) {
        return new Session(UUID.randomUUID().toString(), now, tokens, true);
    }

    Session with(AuthorizationCodeTokens renewed, Instant now) {
        var bringsNew = !renewed.getIdToken().equals(tokens.getIdToken()) || isFrom(now, renewed.getIdToken());
        return new Session(id, began, renewed, bringsNew);
    }

    /**
     * Tokens name seconds, and a provider that adds no ID ({@code jti}) writes two tokens of one second alike. A new token
     * cannot be told from the old one then.
     */
    private static boolean isFrom(Instant now, String idToken) {
        var issued = OidcCommonUtils.decodeJwtContent(idToken).getLong("iat", 0L);
        return issued >= now.getEpochSecond() - 1;
    }

    JsonObject claims() {
        return OidcCommonUtils.decodeJwtContent(tokens.getIdToken());
    }

    /** The provider's ID of its own session; not every provider has one. */
    Optional<String> atProvider() {
        return Optional.ofNullable(claims().getString("sid"));
    }

    /** Everything that the next request needs, on one line: no part contains the separator. */
    String written() {
        return String.join(
                BETWEEN,
                id,
                String.valueOf(began.getEpochSecond()),
                tokens.getIdToken(),
                orEmpty(tokens.getAccessToken()),
                orEmpty(tokens.getAccessTokenExpiresIn()),
                orEmpty(tokens.getRefreshToken()),
                String.valueOf(isRenewable));
    }

    /** @throws IllegalArgumentException if an older version of the console wrote the text */
    static Session read(String written) {
        var parts = written.split("\\" + BETWEEN, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A session of another version");
        }
        var tokens = new AuthorizationCodeTokens(
                parts[2], orNull(parts[3]), orNull(parts[5]), parts[4].isEmpty() ? null : Long.valueOf(parts[4]), null);
        return new Session(
                parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), tokens, Boolean.parseBoolean(parts[6]));
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
