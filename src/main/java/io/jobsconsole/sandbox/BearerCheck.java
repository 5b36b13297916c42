package io.jobsconsole.sandbox;

import java.util.Objects;
import java.util.Optional;

/** Who may call the jobs API: whoever has a bearer for this API. */
@Sandboxed
class BearerCheck {

    private static final String SCHEME = "Bearer ";

    private final TokenCheck tokens;

    BearerCheck(TokenCheck tokens) {
        this.tokens = tokens;
    }

    Optional<Bearer> bearer(String authorization) {
        return token(authorization)
                .flatMap(tokens::bearer)
                .map(claims -> Objects.requireNonNullElse(claims.getClaimValueAsString("scope"), ""))
                .map(Bearer::withScope);
    }

    static Optional<String> token(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
