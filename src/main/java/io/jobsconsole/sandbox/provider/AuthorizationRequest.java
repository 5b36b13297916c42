package io.jobsconsole.sandbox.provider;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** An authorization request. Missing parameters are empty. */
record AuthorizationRequest(
        String clientId,
        String redirectUri,
        String responseType,
        String scope,
        String state,
        String nonce,
        String challengeMethod,
        String challenge) {

    private static final Pattern SHA256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AuthorizationRequest of(Parameters query) {
        return new AuthorizationRequest(
                query.one("client_id"),
                query.one("redirect_uri"),
                query.one("response_type"),
                query.one("scope"),
                query.one("state"),
                query.one("nonce"),
                query.one("code_challenge_method"),
                query.one("code_challenge"));
    }

    /** Whether the provider may send a response, even an error, to the redirect URI. */
    boolean isFrom(Client client) {
        return clientId.equals(client.id()) && client.takesCodesAt(redirectUri);
    }

    /** The error code of RFC 6749, 4.1.2.1. This provider requires PKCE and a nonce. */
    Optional<String> error() {
        if (!responseType.equals("code")) return Optional.of("unsupported_response_type");
        if (!Arrays.asList(scope.split(" ")).contains("openid")) return Optional.of("invalid_scope");
        var isProtected = !state.isEmpty()
                && !nonce.isEmpty()
                && challengeMethod.equals("S256")
                && SHA256.matcher(challenge).matches();
        return isProtected ? Optional.empty() : Optional.of("invalid_request");
    }

    URI answered(String name, String value) {
        return UriBuilder.fromUri(redirectUri)
                .queryParam(name, "{value}")
                .queryParam("state", "{state}")
                .build(value, state);
    }

    /** Whether the code verifier belongs to this request (RFC 7636, 4.6). */
    boolean isProvedBy(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .equals(challenge);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
