package io.jobsconsole.sandbox.provider;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Issues tokens for an authorization code or a refresh token. */
@DemoOnly
@Path("/sandbox/provider/token")
@PermitAll
class TokenResource {

    @RegisterForReflection
    @JsonNaming(SnakeCaseStrategy.class)
    record Issued(String accessToken, String tokenType, long expiresIn, String refreshToken, String idToken) {}

    @RegisterForReflection
    record Refused(String error) {}

    private final Client client;
    private final Grants grants;
    private final Tokens tokens;

    TokenResource(Client client, Grants grants, Tokens tokens) {
        this.client = client;
        this.grants = grants;
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<?> issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, MultivaluedMap<String, String> sent) {
        var form = new Parameters(sent);
        if (!client.isAuthenticatedBy(authorization)) {
            return ResponseBuilder.create(Status.UNAUTHORIZED, new Refused("invalid_client"))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic")
                    .build();
        }
        return switch (form.one("grant_type")) {
            case "authorization_code" -> answer(signIn(form));
            case "refresh_token" -> answer(refresh(form.one("refresh_token")));
            default -> refused("unsupported_grant_type");
        };
    }

    /** A code is used up by the first attempt, whatever its result. */
    private Optional<Issued> signIn(Parameters form) {
        return grants.takeCode(form.one("code"))
                .filter(session -> session.request().redirectUri().equals(form.one("redirect_uri"))
                        && session.request().isProvedBy(form.one("code_verifier")))
                .map(session -> issued(session, grants.refreshTokenFor(session)));
    }

    private Optional<Issued> refresh(String token) {
        return grants.refreshedBy(token).map(session -> issued(session, token));
    }

    private Issued issued(Session session, String refreshToken) {
        return new Issued(
                tokens.accessToken(session),
                "Bearer",
                tokens.lifespan().toSeconds(),
                refreshToken,
                tokens.idToken(session));
    }

    private static RestResponse<?> answer(Optional<Issued> issued) {
        return issued.<RestResponse<?>>map(RestResponse::ok).orElseGet(() -> refused("invalid_grant"));
    }

    private static RestResponse<Refused> refused(String error) {
        return RestResponse.status(Status.BAD_REQUEST, new Refused(error));
    }
}
