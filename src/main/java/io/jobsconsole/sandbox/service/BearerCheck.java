package io.jobsconsole.sandbox.service;

import io.jobsconsole.sandbox.AuthorizationHeader;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.token.Bearer;
import io.jobsconsole.sandbox.token.TokenCheck;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks access to the jobs API: by a bearer token for this API or by the API key of the main customer, but not by
 * both.
 */
@Sandboxed
class BearerCheck {

    private static final String API_KEY = "x-api-key";

    private final TokenCheck tokens;
    private final SandboxConfig config;

    BearerCheck(TokenCheck tokens, SandboxConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    Optional<Bearer> bearer(HttpHeaders headers) {
        var authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        var apiKey = headers.getHeaderString(API_KEY);
        if (apiKey == null) {
            return bearer(authorization);
        }
        return Optional.of(new Bearer(Set.of(JobStore.MAIN_CUSTOMER)))
                .filter(bearer -> authorization == null && apiKey.equals(config.apiKey()));
    }

    private Optional<Bearer> bearer(String authorization) {
        return AuthorizationHeader.bearer(authorization)
                .flatMap(tokens::bearer)
                .map(claims -> Objects.requireNonNullElse(claims.getClaimValueAsString("scope"), ""))
                .map(Bearer::withScope);
    }
}
