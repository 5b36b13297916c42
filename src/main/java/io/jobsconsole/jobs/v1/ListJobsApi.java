package io.jobsconsole.jobs.v1;

import io.jobsconsole.jobs.remote.AnswerCap;
import io.jobsconsole.token.Bearer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * One jobs API of version 1: its client, the deadline of a call and the places for calls under way. When every place is
 * taken, a call fails at once instead of piling up.
 */
class ListJobsApi {

    private static final int PLACES = 40;
    private static final int QUEUE = 10;
    private static final long CONNECT_TIMEOUT_MILLIS = 1_000;

    /** The service's own deadline, sent with the request, comes first. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ListJobsClient client;
    private final TypedGuard<Uni<ListJobsResponse>> places;
    private final Duration deadline;
    private final String timeout;

    ListJobsApi(URI url, Duration deadline) {
        this.client = client(url, deadline.plus(GRACE));
        this.places = TypedGuard.create(new TypeLiteral<Uni<ListJobsResponse>>() {})
                .withBulkhead()
                .limit(PLACES)
                .queueSize(QUEUE)
                .done()
                .build();
        this.deadline = deadline.plus(GRACE);
        this.timeout = deadline.toSeconds() + "S";
    }

    void close() {
        try {
            client.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    /** Fails with {@link io.smallrye.mutiny.TimeoutException} when the whole answer is not there in time. */
    Uni<ListJobsResponse> call(Bearer bearer, long customerId, ListJobsRequest request) {
        return Uni.createFrom()
                .deferred(() ->
                        places.get(() -> client.listJobs(bearer.authorization(), customerId, timeout, timeout, request)
                                // Giving up cancels the call, which resets its connection: nothing is left behind.
                                .ifNoItem()
                                .after(deadline)
                                .fail()))
                // The wait for a place counts too.
                .ifNoItem()
                .after(deadline)
                .fail();
    }

    private static ListJobsClient client(URI url, Duration deadline) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .followRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, PLACES + QUEUE)
                .httpClientRequestCustomizer(new AnswerCap())
                .build(ListJobsClient.class);
    }
}
