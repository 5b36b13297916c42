package io.jobsconsole.vectara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.account.Secret;
import io.jobsconsole.token.Credential;
import io.jobsconsole.token.Credential.Scheme;
import io.jobsconsole.vectara.v1.ListJobsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts the calls of a failing API over real sockets. */
@QuarkusTest
class UpstreamIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger tries = new AtomicInteger();
    private final CallHeaders headers = new CallHeaders(new Credential(Scheme.BEARER, new Secret("none")), "1", tries);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile HttpHandler answer = call -> answer(call, 503);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", call -> answer.handle(call));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void callsOnceMoreWhereNobodyTookTheCall() throws IOException {
        var nobody = upstream(closedPort(), 1_000_000, 30);
        for (var call = 0; call < 9; call++) {
            fails(nobody);
        }
        assertThat(tries).hasValue(9);

        fails(nobody);

        // A tenth of ten.
        assertThat(tries).hasValue(11);
    }

    /** The second call is on a new connection, because the first one was kept. */
    @Test
    void callsOnlyOnceMoreWhoHungUp() {
        var api = upstream(url(), 1_000_000, 30);
        earnASecondTry(api);
        answer = HttpExchange::close;

        fails(api);

        assertThat(tries).hasValue(2);
    }

    @Test
    void callsNoMoreForWhatAPageCanDoWithout() {
        var api = upstream(url(), 1_000_000, 30);
        earnASecondTry(api);

        fails(api.aside());

        assertThat(tries).hasValue(1);
    }

    /** Forty at once, the limit of concurrent calls, repeatedly, so that their failures coincide. */
    @Test
    void callsAnApiThatFailsForATenthMoreAtMost() throws IOException {
        var nobody = upstream(closedPort(), 1_000_000, 30);

        for (var round = 0; round < 10; round++) {
            Multi.createFrom()
                    .range(0, 40)
                    .onItem()
                    .transformToUniAndMerge(any -> call(nobody).onFailure().recoverWithItem(new byte[0]))
                    .collect()
                    .last()
                    .await()
                    .atMost(LONG);
        }

        assertThat(tries.get()).isBetween(401, 440);
    }

    @Test
    void tellsTheBreakerOfBothTries() {
        var api = upstream(url(), 10, 30);
        answer = call -> answer(call, 200);
        for (var call = 0; call < 30; call++) {
            call(api).await().atMost(LONG);
        }
        answer = call -> answer(call, 503);
        tries.set(0);

        fails(api);
        fails(api);
        assertThat(tries).hasValue(4);
        fails(api);

        // Half of the last ten.
        assertThat(tries).hasValue(5);
        fails(api);
        assertThat(tries).hasValue(5);
    }

    @Test
    void givesBothTriesNoMoreTimeThanOnePageHas() {
        var api = upstream(url(), 1_000_000, 1);
        earnASecondTry(api);
        answer = call -> {
            answer = hangs -> {};
            answer(call, 503);
        };
        var start = System.nanoTime();

        assertThatThrownBy(() -> call(api).await().atMost(LONG)).isInstanceOf(TimeoutException.class);

        assertThat(tries).hasValue(2);
        // One second, plus half a second for the API to report the timeout itself; two attempts in a row would take
        // longer.
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(1_400), Duration.ofMillis(2_900));
    }

    private Uni<byte[]> call(Upstream<ListJobsClient> api) {
        return api.call(headers, client -> client.listJobs(headers, 1, "1S", "1S", null));
    }

    private void fails(Upstream<ListJobsClient> api) {
        assertThatThrownBy(() -> call(api).await().atMost(LONG)).isNotInstanceOf(TimeoutException.class);
    }

    /** Ten calls with any result. */
    private void earnASecondTry(Upstream<ListJobsClient> api) {
        var before = answer;
        answer = call -> answer(call, 404);
        for (var call = 0; call < 10; call++) {
            fails(api);
        }
        answer = before;
        tries.set(0);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static String closedPort() throws IOException {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + port.getLocalPort();
        }
    }

    private static void answer(HttpExchange call, int status) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, 2);
        call.getResponseBody().write(new byte[] {'{', '}'});
        call.close();
    }

    static Upstream<ListJobsClient> upstream(String url, int breaker, int deadline) {
        var settings =
                Map.of("jobs-console.breaker.calls", String.valueOf(breaker), "jobs-console.deadline", deadline + "s");
        var config = new SmallRyeConfigBuilder()
                .withMapping(ConsoleConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 1))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(ConsoleConfig.class);
        return new Upstream<>(Api.V1, ListJobsClient.class, URI.create(url), config, Optional.empty());
    }
}
