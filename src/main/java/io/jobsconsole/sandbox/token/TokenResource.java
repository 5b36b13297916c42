package io.jobsconsole.sandbox.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.requests.RequestLog;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
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
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A token service for the jobs API: token exchange (RFC 8693) and client credentials (RFC 6749, 4.4). */
@Sandboxed
@Path("/sandbox/token")
@PermitAll
class TokenResource {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("issued_token_type") Optional<String> issuedTokenType,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    @RegisterForReflection // Returned by an exception mapper, whose signature the native build does not read.
    record Refused(
            String error, @JsonProperty("error_description") String description) {}

    private final SandboxConfig config;
    private final TokenCheck tokens;
    private final TokenMint mint;
    private final Instance<RequestLog> log;

    TokenResource(SandboxConfig config, TokenCheck tokens, TokenMint mint, Instance<RequestLog> log) {
        this.config = config;
        this.tokens = tokens;
        this.mint = mint;
        this.log = log;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Issued> issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            MultivaluedMap<String, String> form) {
        log.stream().forEach(kept -> kept.addToken(form));
        var request = new TokenRequest(authorization, form);
        if (!request.isFrom(config.clientId(), config.clientSecret())) {
            throw new OAuthException("invalid_client", "Unknown client, or not its secret.");
        }
        return switch (request.grantType()) {
            case TokenRequest.EXCHANGE -> issue(request, subject(request), Optional.of(TokenRequest.ACCESS_TOKEN));
            case TokenRequest.CLIENT_CREDENTIALS -> issue(request, config.clientId(), Optional.empty());
            default -> throw new OAuthException("unsupported_grant_type", "Not a grant type of this service.");
        };
    }

    @ServerExceptionMapper
    public RestResponse<Refused> refuse(OAuthException refusal) {
        var status = RestResponse.Status.fromStatusCode(refusal.httpStatus());
        var answer = answer(status, new Refused(refusal.error(), refusal.getMessage()));
        if (status == RestResponse.Status.UNAUTHORIZED) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic");
        return answer.build();
    }

    private RestResponse<Issued> issue(TokenRequest request, String subject, Optional<String> tokenType) {
        request.requireAudience(TokenMint.AUDIENCE);
        var token = mint.mint(subject, request.scope());
        var lifespan = config.tokenLifespan().toSeconds();
        var issued = new Issued(token, tokenType, "Bearer", lifespan, request.scope());
        return answer(RestResponse.Status.OK, issued).build();
    }

    private String subject(TokenRequest request) {
        return tokens.subject(request.subjectToken())
                .map(claims -> claims.getClaimValueAsString("sub"))
                // RFC 8693, 2.2.2.
                .orElseThrow(() -> new OAuthException("invalid_request", "The subject token is not valid here."));
    }

    private static <T> RestResponse.ResponseBuilder<T> answer(RestResponse.Status status, T body) {
        return RestResponse.ResponseBuilder.create(status, body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
