package io.jobsconsole.sandbox.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The form of a token request and its {@code Authorization} header. */
record TokenRequest(Optional<String> authorization, MultivaluedMap<String, String> form) {

    static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String CLIENT_CREDENTIALS = "client_credentials";
    static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    /** Whether the client id and secret are right, by HTTP Basic or in the form. */
    boolean isFrom(String clientId, String clientSecret) {
        var client = clientId + ":" + clientSecret;
        var basic = "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return authorization
                .map(basic::equals)
                .orElseGet(() -> client.equals(form.getFirst("client_id") + ":" + form.getFirst("client_secret")));
    }

    String grantType() {
        return required("grant_type");
    }

    String subjectToken() {
        if (!required("subject_token_type").equals(ACCESS_TOKEN)) {
            throw new OAuthException("invalid_request", "Only access tokens are exchanged.");
        }
        return required("subject_token");
    }

    /** The requested scope, {@code customer:<number>}. */
    String scope() {
        var scopes = form.getOrDefault("scope", List.of());
        if (scopes.size() == 1 && scopes.get(0).matches("customer:\\d+")) return scopes.get(0);
        throw new OAuthException("invalid_scope", "Ask for one scope: customer:<number>.");
    }

    void requireAudience(String audience) {
        if (form.getOrDefault("audience", List.of()).equals(List.of(audience))) return;
        throw new OAuthException("invalid_target", "The audience has to be " + audience + ".");
    }

    private String required(String field) {
        return Optional.ofNullable(form.getFirst(field))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new OAuthException("invalid_request", field + " is missing."));
    }
}
