package io.jobsconsole.token;

import static io.jobsconsole.jobs.JobsFailure.Kind.SIGN_IN_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_UNREACHABLE;

import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.ServiceStatus;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the error code of a token service (RFC 6749, 5.2) from its answer, before the OIDC client reduces the answer to
 * a general failure.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenErrorFilter implements OidcResponseFilter {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    /** The error codes for a rejected subject token: RFC 8693, 2.2.2, RFC 6749, 5.2, and RFC 6750, 3.1. */
    private static final Set<String> SUBJECT_REFUSED = Set.of("invalid_request", "invalid_grant", "invalid_token");

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        var grant = response.requestProperties().<String>get("grant_type");
        var isOurs = EXCHANGE.equals(grant) || CLIENT_CREDENTIALS.equals(grant);
        if (!isOurs || response.statusCode() == 200) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().failure(failure(response, EXCHANGE.equals(grant)));
    }

    /**
     * In a token exchange these codes mean a rejected subject token, because the rest of the request is always the
     * same. If the token service rejects every visitor, the console is misconfigured; the operator's guide explains it.
     */
    private static JobsFailure failure(OidcResponseFilterContext response, boolean isExchange) {
        if (response.statusCode() >= 500) {
            return new JobsFailure(TOKEN_SERVICE_UNREACHABLE);
        }
        var error = error(response);
        var kind = isExchange && error.filter(SUBJECT_REFUSED::contains).isPresent()
                ? SIGN_IN_REFUSED
                : TOKEN_SERVICE_REFUSED;
        return new JobsFailure(
                kind, new ServiceStatus(error.orElse("HTTP " + response.statusCode()), Optional.empty()));
    }

    private static Optional<String> error(OidcResponseFilterContext response) {
        try {
            return Optional.ofNullable(response.responseBody().toJsonObject().getString("error"));
        } catch (DecodeException | ClassCastException | NullPointerException noError) {
            return Optional.empty();
        }
    }
}
