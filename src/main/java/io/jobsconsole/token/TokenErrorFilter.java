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

/** Reads why a token service refused a bearer (RFC 6749, 5.2), while its status and its error code are still told apart. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenErrorFilter implements OidcResponseFilter {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    /** How token services refuse the token of a visitor: RFC 8693, 2.2.2, RFC 6749, 5.2, and RFC 6750, 3.1. */
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
     * What is wrong with a request is the visitor's sign-in, where that is what was exchanged: the rest of it is always the same.
     * Where nobody's is good, the console is set up wrongly, and the operator's guide says so.
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
