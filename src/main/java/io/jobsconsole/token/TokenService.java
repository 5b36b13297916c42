package io.jobsconsole.token;

import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_NOT_UNDERSTOOD;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOKEN_SERVICE_UNREACHABLE;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.account.Secret;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.CallDeadlines;
import io.jobsconsole.health.UpstreamCalls;
import io.jobsconsole.health.UpstreamService;
import io.jobsconsole.jobs.JobsFailure;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Requests bearer tokens from an account's token service: by token exchange (RFC 8693) or by client credentials. A
 * circuit breaker opens when the token service does not answer; then requests fail at once for a while.
 */
@ApplicationScoped
class TokenService {

    private static final Logger LOG = Logger.getLogger(TokenService.class);

    /** The circuit breaker opens after this many unanswered calls in a row. */
    private static final int SILENT_CALLS = 2;

    /** The assumed lifetime of a token without {@code expires_in}, which RFC 6749, 5.1, does not require. */
    private static final Duration UNSTATED_LIFESPAN = Duration.ofMinutes(1);

    private final OidcClients clients;
    private final Clock clock;
    private final UpstreamCalls serviceCalls;
    private final CallDeadlines deadlines;
    private final Duration pause;
    private final Map<String, Guard> breakers = new ConcurrentHashMap<>();

    TokenService(
            OidcClients clients,
            Clock clock,
            UpstreamCalls serviceCalls,
            CallDeadlines deadlines,
            @ConfigProperty(name = "jobs-console.provider-pause") Duration pause) {
        this.clients = clients;
        this.clock = clock;
        this.serviceCalls = serviceCalls;
        this.deadlines = deadlines;
        this.pause = pause;
    }

    Uni<Bearer> bearer(Account account, Visitor visitor) {
        var answer = breakers.computeIfAbsent(account.oidcClient(), this::breaker)
                .get(() -> answer(account, visitor), new TypeLiteral<Uni<Tokens>>() {})
                .map(this::bearer)
                .onFailure(failure -> !(failure instanceof JobsFailure))
                .transform(TokenService::failure);
        return serviceCalls.measured(UpstreamService.TOKEN_SERVICE, account.key(), answer);
    }

    private Uni<Tokens> answer(Account account, Visitor visitor) {
        var client = account.oidcClient();
        return clients.getClient(client)
                .getTokens(parameters(account, visitor))
                .ifNoItem()
                .after(deadlines.begin(client))
                .fail();
    }

    private Guard breaker(String client) {
        return Guard.create()
                .withDescription("token service " + client)
                .withCircuitBreaker()
                .when(TokenService::isNoAnswer)
                .requestVolumeThreshold(SILENT_CALLS)
                .failureRatio(1)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> LOG.warnf("The circuit breaker of the token service %s is %s", client, state))
                .done()
                .build();
    }

    private static Map<String, String> parameters(Account account, Visitor visitor) {
        return account.credentials() == CredentialType.EXCHANGE
                ? Map.of("subject_token", visitor.token().orElseThrow().value())
                : Map.of();
    }

    private static JobsFailure failure(Throwable failure) {
        var isUnreachable = isNoAnswer(failure) || failure instanceof CircuitBreakerOpenException;
        return new JobsFailure(isUnreachable ? TOKEN_SERVICE_UNREACHABLE : TOKEN_SERVICE_NOT_UNDERSTOOD, failure);
    }

    /** Other failures have an answer, which {@link TokenErrorFilter} reads. */
    private static boolean isNoAnswer(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof OidcClientException;
    }

    private Bearer bearer(Tokens tokens) {
        if (tokens.getAccessToken() == null
                || tokens.getAccessToken().isEmpty()
                || !"Bearer".equalsIgnoreCase(tokens.get("token_type"))) {
            throw new JobsFailure(TOKEN_SERVICE_NOT_UNDERSTOOD);
        }
        var expires = tokens.getAccessTokenExpiresAt() == null
                ? clock.instant().plus(UNSTATED_LIFESPAN)
                : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
        return new Bearer(new Secret(tokens.getAccessToken()), expires);
    }
}
