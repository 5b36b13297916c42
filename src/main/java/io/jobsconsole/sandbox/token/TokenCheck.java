package io.jobsconsole.sandbox.token;

import io.jobsconsole.sandbox.Sandboxed;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies the signature, issuer and expiry of tokens. A failure gives no reason, because the library's messages quote
 * the token. Loading the provider's keys may block.
 */
@Sandboxed
public class TokenCheck {

    private final SignInProvider provider;
    private final TokenMint mint;
    private final Clock clock;

    TokenCheck(SignInProvider provider, TokenMint mint, Clock clock) {
        this.provider = provider;
        this.mint = mint;
        this.clock = clock;
    }

    /** The claims of a visitor's token from the sign-in provider. */
    Optional<JwtClaims> subject(String token) {
        return verified(
                token,
                issuedBy(provider.issuer().stream())
                        .setSkipDefaultAudienceValidation()
                        .setRequireSubject()
                        .setVerificationKeyResolver(provider));
    }

    /**
     * The claims of a bearer token for the jobs API, issued here or by a sign-in provider that exchanges tokens itself.
     */
    public Optional<JwtClaims> bearer(String token) {
        var issuers = Stream.concat(Stream.of(TokenMint.ISSUER), provider.issuer().stream());
        return verified(
                token,
                issuedBy(issuers)
                        .setExpectedAudience(TokenMint.AUDIENCE)
                        .setVerificationKeyResolver(this::keyOfIssuer));
    }

    private JwtConsumerBuilder issuedBy(Stream<String> issuers) {
        return new JwtConsumerBuilder()
                .setExpectedIssuers(true, issuers.toArray(String[]::new))
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static Optional<JwtClaims> verified(String token, JwtConsumerBuilder check) {
        try {
            return Optional.of(check.build().processToClaims(token));
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
    }

    private Key keyOfIssuer(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        try {
            var issuer = JwtClaims.parse(token.getUnverifiedPayload()).getIssuer();
            return TokenMint.ISSUER.equals(issuer) ? mint.publicKey() : provider.resolveKey(token, nesting);
        } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
            throw new UnresolvableKeyException("Not a token.", e);
        }
    }
}
