package io.jobsconsole.vectara;

import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.lang.EnumName;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.tls.TlsConfiguration;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * One jobs API: its typed client, the deadline of a call and the limit of concurrent calls. At the limit, or while the
 * circuit breaker is open, a call fails at once. A call that no server accepted is retried once, within the {@link
 * RetryBudget}. A call that the server dropped with its kept connection is made once more on a new one.
 *
 * @param <C> the client
 */
// A native image looks up this provider of guards at runtime: see application.properties.
@RegisterForReflection(classNames = "io.smallrye.faulttolerance.CdiSpi", fields = false)
public class Upstream<C extends Closeable> {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private static final int PLACES = 40;
    private static final int QUEUE = 10;

    /** The limits for optional calls. */
    private static final int PLACES_ASIDE = 10;

    private static final int QUEUE_ASIDE = 1;
    private static final long CONNECT_TIMEOUT_MILLIS = 1_000;

    /** A retry starts after 100 to 400 ms, at random, so that calls that failed together do not return together. */
    private static final long RETRY_DELAY_MILLIS = 250;

    private static final long RETRY_JITTER_MILLIS = 150;

    /** After a longer wait a retry would only delay the error page. */
    private static final long RETRY_WITHIN_MILLIS = 2_000;

    /** The service receives its deadline with the request and should answer before this one. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final C client;

    /** The same client with a new connection for each call. */
    private final C unpooled;

    private final Guard places;
    private final Guard breaker;
    private final RetryBudget budget = new RetryBudget();
    private final Guard retries;
    private final Duration pause;
    private final Duration deadline;
    private final Duration patience;
    private final Optional<Upstream<C>> aside;
    private final Optional<Upstream<C>> apart;

    Upstream(Api version, Class<C> client, URI url, ConsoleConfig config, Optional<TlsConfiguration> tls) {
        // The description becomes a label of the metrics. Both versions of the API can have one address, as can two TLS
        // configurations, and a second gauge of the same labels would not be counted.
        var description = url + " " + EnumName.snakeCase(version)
                + tls.map(configuration -> " " + configuration.getName()).orElse("");
        this.deadline = config.deadline();
        this.patience = deadline.plus(GRACE);
        this.pause = config.breaker().pause();
        this.client = client(client, url, tls, true);
        this.unpooled = client(client, url, tls, false);
        this.places = places(description, PLACES, QUEUE);
        this.breaker = breaker(description, config.breaker());
        this.retries = retries(description, budget);
        this.aside = Optional.of(new Upstream<>(this, description + " aside", breaker));
        var apart = description + " apart";
        this.apart = Optional.of(new Upstream<>(this, apart, breaker(apart, config.breaker())));
    }

    private Upstream(Upstream<C> main, String description, Guard breaker) {
        this.deadline = main.deadline;
        this.patience = main.patience;
        this.client = main.client;
        this.unpooled = main.unpooled;
        this.pause = main.pause;
        this.places = places(description, PLACES_ASIDE, QUEUE_ASIDE);
        this.breaker = breaker;
        this.retries = Guard.create().withDescription(description).build();
        this.aside = Optional.empty();
        this.apart = Optional.empty();
    }

    /** The same API with the limits for optional calls. */
    public Upstream<C> aside() {
        return aside.orElse(this);
    }

    /** The same API with limits and a circuit breaker of their own, for operations whose failures tell nothing about the jobs. */
    public Upstream<C> apart() {
        return apart.orElse(this);
    }

    /** The deadline that each call sends to the service, in whole seconds. */
    public long timeoutSeconds() {
        return deadline.toSeconds();
    }

    /**
     * Calls the API. Fails with {@link io.smallrye.mutiny.TimeoutException} when the answer is not complete in time.
     */
    public <T> Uni<T> call(CallHeaders headers, Function<C, Uni<T>> operation) {
        return Uni.createFrom()
                .deferred(() -> {
                    budget.earn();
                    return places.get(() -> answerOrAnother(headers, operation), new TypeLiteral<Uni<T>>() {});
                })
                // This deadline includes the wait in the queue and the retry.
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure(CircuitBreakerOpenException.class)
                .transform(spared ->
                        new JobsFailure(JobsFailure.Kind.UNREACHABLE, Optional.empty(), Optional.of(pause), spared))
                // The body is missing or "null".
                .onItem()
                .ifNull()
                .failWith(() -> new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD));
    }

    private <T> Uni<T> answerOrAnother(CallHeaders headers, Function<C, Uni<T>> operation) {
        return retries.get(
                () -> breaker.get(() -> answer(headers, operation), new TypeLiteral<Uni<T>>() {}),
                new TypeLiteral<Uni<T>>() {});
    }

    /**
     * A server may close a kept connection at the moment in which a call goes out on it. Every operation only reads, in
     * version 1 by POST too, so it may be repeated (RFC 9110, 9.2.2). The repetition needs a connection of its own: the
     * other kept ones may be closed as well. It costs nothing of the {@link RetryBudget}, since each kept connection
     * stands for an earlier answer.
     */
    private <T> Uni<T> answer(CallHeaders headers, Function<C, Uni<T>> operation) {
        return answer(client, headers, operation)
                .onFailure(ReusedConnections::wasClosed)
                .recoverWithUni(() -> answer(unpooled, headers, operation));
    }

    /** A timeout cancels the call, which resets its connection. */
    private <T> Uni<T> answer(C client, CallHeaders headers, Function<C, Uni<T>> operation) {
        headers.goOut();
        return operation.apply(client).ifNoItem().after(patience).fail();
    }

    private C client(Class<C> type, URI url, Optional<TlsConfiguration> tls, boolean isPooled) {
        var builder = QuarkusRestClientBuilder.newBuilder();
        tls.ifPresent(builder::tlsConfiguration);
        return builder.baseUri(url)
                .followRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, PLACES + QUEUE + PLACES_ASIDE)
                .property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, isPooled)
                .httpClientRequestCustomizer(new ResponseSizeLimit().andThen(new ReusedConnections()))
                // The size limit counts bytes on the wire: a small compressed answer could expand to any size.
                .enableCompression(false)
                // Registered as an instance: a native image could not create it by reflection.
                .register(new HtmlResponseFilter())
                .build(type);
    }

    private static Guard places(String description, int limit, int queue) {
        return Guard.create()
                .withDescription(description)
                .withBulkhead()
                .limit(limit)
                .queueSize(queue)
                .done()
                .build();
    }

    private static Guard breaker(String description, ConsoleConfig.Breaker config) {
        return Guard.create()
                .withDescription(description)
                .withCircuitBreaker()
                .when(FailureMapper::areOfTheService)
                .requestVolumeThreshold(config.calls())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> LOG.warnf("The circuit breaker of %s is %s", description, state))
                .done()
                .build();
    }

    /**
     * Required calls are retried, optional ones are not. The guard also evaluates the condition after a failed retry,
     * although no third attempt follows, so a failed retry costs twice.
     */
    private static Guard retries(String description, RetryBudget budget) {
        return Guard.create()
                .withDescription(description)
                .withRetry()
                .maxRetries(1)
                .delay(RETRY_DELAY_MILLIS, ChronoUnit.MILLIS)
                .jitter(RETRY_JITTER_MILLIS, ChronoUnit.MILLIS)
                .maxDuration(RETRY_WITHIN_MILLIS, ChronoUnit.MILLIS)
                .whenException(failure -> FailureMapper.mayPass(failure) && budget.spend())
                .done()
                .build();
    }

    void close() {
        try {
            client.close();
            unpooled.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
