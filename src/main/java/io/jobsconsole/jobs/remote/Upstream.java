package io.jobsconsole.jobs.remote;

import io.jobsconsole.jobs.JobsFailure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * One jobs API: its typed client, the deadline of a call and the places for calls under way. When every place is taken,
 * a call fails at once instead of piling up.
 *
 * @param <C> the client
 */
public class Upstream<C extends Closeable> {

    private static final int PLACES = 40;
    private static final int QUEUE = 10;
    private static final long CONNECT_TIMEOUT_MILLIS = 1_000;

    /** The service's own deadline, sent with the request, comes first. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final C client;
    private final Guard places;
    private final Duration deadline;
    private final Duration patience;

    Upstream(Class<C> client, URI url, Duration deadline) {
        this.deadline = deadline;
        this.patience = deadline.plus(GRACE);
        this.client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .followRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, PLACES + QUEUE)
                .httpClientRequestCustomizer(new AnswerCap())
                // The cap counts bytes as they come: packed ones could swell to anything behind it.
                .enableCompression(false)
                .register(WebPage.class)
                .build(client);
        this.places = Guard.create()
                .withBulkhead()
                .limit(PLACES)
                .queueSize(QUEUE)
                .done()
                .build();
    }

    /** How long the service may take, to be told with each call; in whole seconds. */
    public long timeoutSeconds() {
        return deadline.toSeconds();
    }

    /** Fails with {@link io.smallrye.mutiny.TimeoutException} when the whole answer is not there in time. */
    public <T> Uni<T> call(Function<C, Uni<T>> operation) {
        return Uni.createFrom()
                .deferred(() -> places.get(
                        () -> operation
                                .apply(client)
                                // Giving up cancels the call, which resets its connection: nothing is left behind.
                                .ifNoItem()
                                .after(patience)
                                .fail(),
                        new TypeLiteral<Uni<T>>() {}))
                // The wait for a place counts too.
                .ifNoItem()
                .after(patience)
                .fail()
                // No body, or "null".
                .onItem()
                .ifNull()
                .failWith(() -> new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD));
    }

    void close() {
        try {
            client.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
