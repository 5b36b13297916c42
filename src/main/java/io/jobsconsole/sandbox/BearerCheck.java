package io.jobsconsole.sandbox;

import java.util.Arrays;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;

/** Who may call the jobs API: a bearer for this API and for the customer that is asked about. */
@Sandboxed
class BearerCheck {

    private static final String SCHEME = "Bearer ";

    private final TokenCheck tokens;

    BearerCheck(TokenCheck tokens) {
        this.tokens = tokens;
    }

    /** @throws GatewayException code 16 without a good bearer, code 7 when it is good for another customer only */
    void check(String authorization, long customer) {
        var claims = token(authorization)
                .flatMap(tokens::bearer)
                .orElseThrow(() -> new GatewayException(GrpcCode.UNAUTHENTICATED, "A valid bearer is required."));
        if (!allows(claims, customer)) {
            throw new GatewayException(GrpcCode.PERMISSION_DENIED, "The bearer is for another customer.");
        }
    }

    static Optional<String> token(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static boolean allows(JwtClaims claims, long customer) {
        var scope = claims.getClaimValueAsString("scope");
        return scope != null && Arrays.asList(scope.split(" ")).contains("customer:" + customer);
    }
}
