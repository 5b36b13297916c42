package io.jobsconsole.sandbox.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.sandbox.SandboxConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a sign-in provider that exchanges tokens itself; the OIDC Dev Service cannot. */
class TokenCheckTest {

    private final Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    private final Clock clock = Clock.fixed(noon, ZoneOffset.UTC);
    private final RsaJsonWebKey providersKey = key();

    private HttpServer provider;
    private String issuer;
    private TokenMint mint;
    private TokenCheck tokens;

    @BeforeEach
    void startTheProvider() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + provider.getAddress().getPort();
        serve("/.well-known/openid-configuration", "{\"jwks_uri\":\"" + issuer + "/keys\"}");
        serve("/keys", new JsonWebKeySet(providersKey).toJson());
        provider.start();
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxConfig.class)
                .withDefaultValue("jobs-console.sandbox.issuer", issuer)
                .build()
                .getConfigMapping(SandboxConfig.class);
        mint = new TokenMint(config, clock);
        tokens = new TokenCheck(new SignInProvider(config, new ObjectMapper()), mint, clock);
    }

    @AfterEach
    void stopTheProvider() {
        provider.stop(0);
    }

    @Test
    void acceptsABearerOfTheProvider() throws Exception {
        var bearer = signed(claims("jobs-api", noon.plusSeconds(60)), providersKey);

        assertThat(tokens.bearer(bearer)).isPresent();
        assertThat(tokens.subject(bearer)).isPresent();
    }

    @Test
    void refusesABearerOfTheProviderForAnotherAudience() throws Exception {
        assertThat(tokens.bearer(signed(claims("jobs-console", noon.plusSeconds(60)), providersKey)))
                .isEmpty();
    }

    @Test
    void refusesTokensThatExpired() throws Exception {
        var late = signed(claims("jobs-api", noon.minusSeconds(1)), providersKey);

        assertThat(tokens.bearer(late)).isEmpty();
        assertThat(tokens.subject(late)).isEmpty();
    }

    @Test
    void refusesTokensThatAnybodyElseSigned() throws Exception {
        var forged = signed(claims("jobs-api", noon.plusSeconds(60)), key());

        assertThat(tokens.bearer(forged)).isEmpty();
        assertThat(tokens.subject(forged)).isEmpty();
    }

    @Test
    void refusesTokensThatTheProviderSignedInOurName() throws Exception {
        var claims = claims("jobs-api", noon.plusSeconds(60));
        claims.setIssuer(TokenMint.ISSUER);

        assertThat(tokens.bearer(signed(claims, providersKey))).isEmpty();
    }

    @Test
    void takesItsOwnBearersButNotAsSubjects() {
        var own = mint.mint("alice", "customer:1");

        assertThat(tokens.bearer(own)).isPresent();
        assertThat(tokens.subject(own)).isEmpty();
    }

    private JwtClaims claims(String audience, Instant expires) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject("alice");
        claims.setAudience(audience);
        claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        return token.getCompactSerialization();
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("provider");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String body) {
        provider.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}
