package io.jobsconsole.sandbox.token;

import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import java.security.Key;
import java.time.Clock;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens for the jobs API with a key that lives as long as the process. */
@Sandboxed
public class TokenMint {

    public static final String ISSUER = "urn:jobs-console:sandbox";
    static final String AUDIENCE = "jobs-api";

    private final RsaJsonWebKey key;
    private final SandboxConfig config;
    private final Clock clock;

    TokenMint(SandboxConfig config, Clock clock) throws JoseException {
        this.key = RsaJwkGenerator.generateJwk(2048);
        this.config = config;
        this.clock = clock;
    }

    Key publicKey() {
        return key.getPublicKey();
    }

    public String mint(String subject, String scope) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("scope", scope);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(config.tokenLifespan()).getEpochSecond()));
        claims.setGeneratedJwtId();
        return sign(claims);
    }

    public String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
