package io.jobsconsole.sandbox.provider;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The provider's metadata (OpenID Connect Discovery 1.0) and keys. */
@DemoOnly
@Path("/sandbox/provider")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class DiscoveryResource {

    @RegisterForReflection
    record Metadata(
            String issuer,
            @JsonUnwrapped Endpoints endpoints,
            @JsonUnwrapped Supported supported) {}

    /** The endpoints. Browsers and the console may reach the provider at different addresses. */
    @RegisterForReflection
    @JsonNaming(SnakeCaseStrategy.class)
    record Endpoints(String authorizationEndpoint, String endSessionEndpoint, String tokenEndpoint, String jwksUri) {}

    @RegisterForReflection
    @JsonNaming(SnakeCaseStrategy.class)
    record Supported(
            List<String> responseTypesSupported,
            List<String> grantTypesSupported,
            List<String> scopesSupported,
            List<String> subjectTypesSupported,
            List<String> codeChallengeMethodsSupported,
            List<String> idTokenSigningAlgValuesSupported,
            List<String> tokenEndpointAuthMethodsSupported) {}

    private final Client client;
    private final Tokens tokens;

    DiscoveryResource(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    @GET
    @Path(".well-known/openid-configuration")
    public Metadata metadata() {
        var outside = client.origin() + "/sandbox/provider";
        return new Metadata(
                tokens.issuer(),
                new Endpoints(
                        outside + "/authorize",
                        outside + "/end-session",
                        tokens.issuer() + "/token",
                        tokens.issuer() + "/keys"),
                new Supported(
                        List.of("code"),
                        List.of("authorization_code", "refresh_token"),
                        List.of("openid", "profile"),
                        List.of("public"),
                        List.of("S256"),
                        List.of("RS256"),
                        List.of("client_secret_basic")));
    }

    @GET
    @Path("keys")
    public String keys() {
        return tokens.publicKeys();
    }
}
