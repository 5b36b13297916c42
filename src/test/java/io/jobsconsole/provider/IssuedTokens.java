package io.jobsconsole.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the tokens of a {@link TestProvider} with its keys and by its clock. */
final class IssuedTokens {

    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final Map<String, Object> ofIdTokens = new ConcurrentHashMap<>();
    private final Map<String, Object> ofAccessTokens = new ConcurrentHashMap<>();
    private volatile Duration lifespan = Duration.ofMinutes(5);
    private volatile Duration ahead = Duration.ZERO;

    IssuedTokens() throws JoseException {
        takeNewKey();
    }

    void live(Duration time) {
        lifespan = time;
    }

    Duration lifespan() {
        return lifespan;
    }

    void areAhead(Duration time) {
        ahead = time;
    }

    void takeNewKey() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(UUID.randomUUID().toString());
        keys.add(0, key);
    }

    void forgetOldKeys() {
        keys.subList(1, keys.size()).clear();
    }

    String publicKeys() {
        return new JsonWebKeySet(keys).toJson();
    }

    /** Adds or replaces claims of all ID tokens and of all access tokens from now on. */
    void say(Map<String, Object> inIdTokens, Map<String, Object> inAccessTokens) {
        ofIdTokens.clear();
        ofIdTokens.putAll(inIdTokens);
        ofAccessTokens.clear();
        ofAccessTokens.putAll(inAccessTokens);
    }

    String idToken(Map<String, Object> claims) {
        return signed(claims, ofIdTokens);
    }

    String accessToken(Map<String, Object> claims) {
        return signed(claims, ofAccessTokens);
    }

    private String signed(Map<String, Object> own, Map<String, Object> more) {
        var now = Instant.now().plus(ahead);
        var claims = new JwtClaims();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifespan).getEpochSecond()));
        claims.setGeneratedJwtId();
        own.forEach(claims::setClaim);
        more.forEach(claims::setClaim);
        var key = keys.get(0);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
