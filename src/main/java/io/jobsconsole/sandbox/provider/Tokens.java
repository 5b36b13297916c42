package io.jobsconsole.sandbox.provider;

import io.quarkus.runtime.Startup;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Signs tokens with a key that lives as long as the process. It is created at the start, so that the first sign-in does
 * not wait for it.
 */
@DemoOnly
@Startup
class Tokens {

    private static final String SESSION = "sid";

    private final RsaJsonWebKey key;
    private final String issuer;
    private final Client client;
    private final Duration lifespan;
    private final Clock clock;

    Tokens(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "jobs-console.sandbox.token-lifespan", defaultValue = "PT5M") Duration lifespan,
            Client client,
            Clock clock)
            throws JoseException {
        this.key = RsaJwkGenerator.generateJwk(2048);
        this.key.setKeyId("demo");
        this.issuer = issuer;
        this.client = client;
        this.lifespan = lifespan;
        this.clock = clock;
    }

    String issuer() {
        return issuer;
    }

    Duration lifespan() {
        return lifespan;
    }

    /** The keys without their private part. */
    String publicKeys() {
        return new JsonWebKeySet(key).toJson();
    }

    String accessToken(Session session) {
        var claims = claims(session);
        claims.setGeneratedJwtId();
        return signed(claims);
    }

    String idToken(Session session) {
        var claims = claims(session);
        claims.setStringClaim("nonce", session.request().nonce());
        claims.setNumericDateClaim(
                "auth_time", NumericDate.fromSeconds(session.begin().getEpochSecond()));
        return signed(claims);
    }

    /** The session of an ID token; only its signature is checked, because it may have expired. */
    Optional<String> sessionOf(String idToken) {
        try {
            var claims = new JwtConsumerBuilder()
                    .setSkipAllDefaultValidators()
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                    .setVerificationKey(key.getPublicKey())
                    .build()
                    .processToClaims(idToken);
            return Optional.ofNullable(claims.getClaimValueAsString(SESSION));
        } catch (InvalidJwtException notOurs) {
            return Optional.empty();
        }
    }

    private JwtClaims claims(Session session) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(client.id());
        claims.setSubject(session.person().name());
        claims.setStringClaim("name", session.person().name());
        claims.setStringListClaim("groups", session.person().roles());
        claims.setStringClaim(SESSION, session.id());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifespan).getEpochSecond()));
        return claims;
    }

    private String signed(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
