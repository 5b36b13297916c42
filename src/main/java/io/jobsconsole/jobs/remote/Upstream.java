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
import java.util.Optional;
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

    /** For calls that a page can do without. */
    private static final int PLACES_ASIDE = 10;

    private static final int QUEUE_ASIDE = 1;
    private static final long CONNECT_TIMEOUT_MILLIS = 1_000;

    /** The service's own deadline, sent with the request, comes first. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final C client;
    private final Guard places;
    private final Duration deadline;
    private final Duration patience;
    private final Optional<Upstream<C>> aside;

    Upstream(Class<C> client, URI url, Duration deadline) {
        this.deadline = deadline;
        this.patience = deadline.plus(GRACE);
        this.client = client(client, url);
        this.places = places(PLACES, QUEUE);
        this.aside = Optional.of(new Upstream<>(this));
    }

    private Upstream(Upstream<C> main) {
        this.deadline = main.deadline;
        this.patience = main.patience;
        this.client = main.client;
        this.places = places(PLACES_ASIDE, QUEUE_ASIDE);
        this.aside = Optional.empty();
    }

    /** The same API with other places. */
    public Upstream<C> aside() {
        return aside.orElse(this);
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

    private C client(Class<C> type, URI url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .followRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, PLACES + QUEUE + PLACES_ASIDE)
                .httpClientRequestCustomizer(new AnswerCap())
                // The cap counts bytes as they come: packed ones could swell to anything behind it.
                .enableCompression(false)
                .register(WebPage.class)
                .build(type);
    }

    private static Guard places(int limit, int queue) {
        return Guard.create()
                .withBulkhead()
                .limit(limit)
                .queueSize(queue)
                .done()
                .build();
    }

    void close() {
        try {
            client.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
