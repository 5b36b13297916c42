package io.jobsconsole.sandbox.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import java.io.IOException;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** The keys of the sign-in provider, loaded at first use, because the provider may start later than the sandbox. */
@Sandboxed
class SignInProvider implements VerificationKeyResolver {

    private final Optional<String> issuer;
    private final ObjectMapper json;
    private VerificationKeyResolver keys;

    SignInProvider(SandboxConfig config, ObjectMapper json) {
        this.issuer = config.issuer();
        this.json = json;
    }

    Optional<String> issuer() {
        return issuer;
    }

    /** Blocks while the keys are loaded. */
    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys().resolveKey(token, nesting);
    }

    private synchronized VerificationKeyResolver keys() throws UnresolvableKeyException {
        if (keys == null) keys = new HttpsJwksVerificationKeyResolver(new HttpsJwks(jwksUri()));
        return keys;
    }

    private String jwksUri() throws UnresolvableKeyException {
        var provider = issuer.orElseThrow(() -> new UnresolvableKeyException("No sign-in provider is configured."));
        try {
            var configuration = new Get().get(provider + "/.well-known/openid-configuration");
            return json.readTree(configuration.getBody()).required("jwks_uri").asText();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnresolvableKeyException("The sign-in provider does not say where its keys are.", e);
        }
    }
}
