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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
    private final Map<String, Service> services = new ConcurrentHashMap<>();

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
        var client = account.oidcClient();
        var answer = services.computeIfAbsent(client, this::service)
                .call(
                        () -> clients.getClient(client).getTokens(parameters(account, visitor)),
                        () -> deadlines.begin(client))
                .map(this::bearer)
                .onFailure(failure -> !(failure instanceof JobsFailure))
                .transform(TokenService::failure);
        return serviceCalls.measured(UpstreamService.TOKEN_SERVICE, account.key(), answer);
    }

    /** @param mayHaveKept whether a call was answered since the last one that was not, so that a connection may be kept */
    private record Service(Guard breaker, AtomicBoolean mayHaveKept) {

        Uni<Tokens> call(Supplier<Uni<Tokens>> call, Supplier<Duration> deadline) {
            return breaker.get(() -> answerOrAnother(call, deadline.get()), new TypeLiteral<Uni<Tokens>>() {});
        }

        /**
         * A call that goes out on a kept connection as the token service closes it is made once more. Both grants may be
         * repeated (RFC 9110, 9.2.2): neither uses up the client's secret or the visitor's token, and a bearer token that
         * nobody received expires. The grants of a sign-in are never repeated: a code or refresh token may be valid once.
         * The OIDC client does not tell why a call had no answer, so only the first one in a row is repeated.
         */
        private Uni<Tokens> answerOrAnother(Supplier<Uni<Tokens>> call, Duration deadline) {
            return Uni.createFrom()
                    .deferred(() -> call.get())
                    .onFailure(failure -> isNoAnswer(failure) && mayHaveKept.getAndSet(false))
                    .retry()
                    .atMost(1)
                    .onItemOrFailure()
                    .invoke((tokens, failure) -> mayHaveKept.set(!isNoAnswer(failure)))
                    .ifNoItem()
                    .after(deadline)
                    .fail();
        }
    }

    private Service service(String client) {
        return new Service(breaker(client), new AtomicBoolean());
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
