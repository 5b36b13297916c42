package io.jobsconsole.vectara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.account.Secret;
import io.jobsconsole.odd.KeepingServer;
import io.jobsconsole.odd.KeepingServer.Then;
import io.jobsconsole.token.Credential;
import io.jobsconsole.token.Credential.Scheme;
import io.jobsconsole.vectara.v1.ListJobsClient;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a call when the API closes its connection as the call arrives. */
@QuarkusTest
class ReusedConnectionsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int TIMES = 20;

    private final AtomicInteger tries = new AtomicInteger();
    private final CallHeaders headers = new CallHeaders(new Credential(Scheme.BEARER, new Secret("none")), "1", tries);
    private KeepingServer server;

    @Inject
    Vertx vertx;

    @BeforeEach
    void start() throws IOException {
        server = new KeepingServer("{}");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void repeatsACallOnANewConnectionWhereAKeptOneIsClosed(Then closed) {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 30);
        server.then(closed);

        for (var pair = 1; pair <= TIMES; pair++) {
            call(api);
            assertThat(tries).hasValue(3 * pair - 2);
            call(api);
            assertThat(tries).hasValue(3 * pair);
        }

        assertThat(server.connections()).isEqualTo(2 * TIMES);
    }

    /** The event loops are busy while the connection is closed, so that they learn it from the call. */
    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void repeatsACallThatGoesOutOnAClosedConnection(Then closed) throws Exception {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 30);
        for (var time = 1; time <= TIMES; time++) {
            call(api);
            var free = new CountDownLatch(1);
            busy(free);
            server.hangUp(closed);
            var answer = answer(api).subscribeAsCompletionStage();
            free.countDown();

            answer.get(1, TimeUnit.MINUTES);
            assertThat(tries).hasValue(3 * time);
        }
    }

    @RepeatedTest(TIMES)
    void repeatsNoCallOfWhichTheAnswerHasBegun() {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 30);
        server.then(Then.HALF_A_STATUS_LINE);
        call(api);

        assertThatThrownBy(() -> call(api)).isNotInstanceOf(TimeoutException.class);

        assertThat(tries).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void repeatsACallOnlyOnce(Then closed) {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 30);
        server.then(closed);
        call(api);
        server.answersFirst(false);

        assertThatThrownBy(() -> call(api)).isNotInstanceOf(TimeoutException.class);

        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIN", "RST"})
    void repeatsNoCallOnANewConnection(Then closed) {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 30);
        server.then(closed);
        server.answersFirst(false);

        assertThatThrownBy(() -> call(api)).isNotInstanceOf(TimeoutException.class);

        assertThat(tries).hasValue(1);
    }

    @Test
    void givesTheRepetitionNoMoreTimeThanTheCallHas() {
        var api = UpstreamIT.upstream(server.url(), 1_000_000, 1);
        server.then(Then.FIN);
        call(api);
        server.then(Then.FIN, Then.SILENCE);
        server.answersFirst(false);
        var start = System.nanoTime();

        assertThatThrownBy(() -> call(api)).isInstanceOf(TimeoutException.class);

        assertThat(tries).hasValue(3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_900));
    }

    private void call(Upstream<ListJobsClient> api) {
        answer(api).await().atMost(LONG);
    }

    private Uni<byte[]> answer(Upstream<ListJobsClient> api) {
        return api.call(headers, client -> client.listJobs(headers, 1, "1S", "1S", null));
    }

    private void busy(CountDownLatch free) throws InterruptedException {
        var loops = ((VertxInternal) vertx).getEventLoopGroup();
        var all = new ArrayList<EventExecutor>();
        loops.forEach(all::add);
        var busy = new CountDownLatch(all.size());
        all.forEach(loop -> loop.submit(() -> {
            busy.countDown();
            return free.await(1, TimeUnit.MINUTES);
        }));
        busy.await();
    }
}
