package io.jobsconsole.sandbox.requests;

import io.jobsconsole.sandbox.AuthorizationHeader;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The headers of a call without its token or key.
 *
 * @param visible names in lower case; without {@code authorization} and {@code x-api-key}
 * @param bearerSha256 the hash of the bearer token
 * @param apiKeySha256 the hash of the API key
 */
public record SentHeaders(Map<String, String> visible, Optional<String> bearerSha256, Optional<String> apiKeySha256) {

    public static SentHeaders of(MultiMap headers) {
        var visible = new TreeMap<String, String>();
        headers.forEach((name, value) -> visible.merge(name.toLowerCase(), value, (a, b) -> a + ", " + b));
        visible.remove("authorization");
        visible.remove("x-api-key");
        return new SentHeaders(
                visible,
                AuthorizationHeader.bearer(headers.get("authorization")).map(SentHeaders::sha256),
                Optional.ofNullable(headers.get("x-api-key")).map(SentHeaders::sha256));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
