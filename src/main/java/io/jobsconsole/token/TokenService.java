package io.jobsconsole.token;

import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_NOT_UNDERSTOOD;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_UNREACHABLE;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Credentials;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.Service;
import io.jobsconsole.health.Services;
import io.jobsconsole.jobs.JobsFailure;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks an account's token service for a bearer of the jobs API: in exchange for the visitor's access token (RFC 8693),
 * or for the console itself.
 */
@ApplicationScoped
class TokenService {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** For a token service that does not say how long its token lives (RFC 6749, 5.1, leaves it open). */
    private static final Duration UNSTATED_LIFESPAN = Duration.ofMinutes(1);

    private final OidcClients clients;
    private final Clock clock;
    private final Services services;

    TokenService(OidcClients clients, Clock clock, Services services) {
        this.clients = clients;
        this.clock = clock;
        this.services = services;
    }

    Uni<Bearer> bearer(Account account, Visitor visitor) {
        var answer = clients.getClient(account.oidcClient())
                .getTokens(parameters(account, visitor))
                .map(this::bearer)
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .onFailure(failure -> !(failure instanceof JobsFailure))
                .transform(TokenService::failure);
        return services.measured(Service.TOKEN_SERVICE, account.key(), answer);
    }

    private static Map<String, String> parameters(Account account, Visitor visitor) {
        return account.credentials() == Credentials.EXCHANGE
                ? Map.of("subject_token", visitor.token().value())
                : Map.of();
    }

    private static JobsFailure failure(Throwable failure) {
        var isUnreachable = failure instanceof TimeoutException || failure instanceof OidcClientException;
        return new JobsFailure(isUnreachable ? TOKEN_SERVICE_UNREACHABLE : TOKEN_SERVICE_NOT_UNDERSTOOD, failure);
    }

    private Bearer bearer(Tokens tokens) {
        if (tokens.getAccessToken() == null || !"Bearer".equalsIgnoreCase(tokens.get("token_type"))) {
            throw new JobsFailure(TOKEN_SERVICE_NOT_UNDERSTOOD);
        }
        var expires = tokens.getAccessTokenExpiresAt() == null
                ? clock.instant().plus(UNSTATED_LIFESPAN)
                : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
        return new Bearer(new Secret(tokens.getAccessToken()), expires);
    }
}
