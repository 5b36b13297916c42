package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that misbehaves hundreds of times over leaves nothing behind. */
@QuarkusTest
@TestProfile(FailuresTest.ShortDeadline.class)
class MisbehavingApiIT {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final int ANSWERS = Integer.getInteger("faults.answers");

    /** As many as the console has places for, so that each of them reaches the API. */
    private static final ExecutorService VISITORS = Executors.newFixedThreadPool(40);

    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(20);

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @AfterAll
    static void sendVisitorsHome() {
        VISITORS.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "STALL", "DRIP", "ENDLESS", "RESET"})
    void leavesNoConnectionAndNoMemoryBehind(String kind) {
        visits(40);
        var before = heap();
        Sandbox.misbehaves("jobs", Map.of("kind", kind, "delayMillis", 20));

        var statuses = visits(ANSWERS);

        assertThat(statuses).allMatch(status -> List.of(502, 503, 504).contains(status));
        waitUntilNobodyIsHeld();
        Sandbox.reset();
        var start = System.nanoTime();
        assertThat(alice.raw(JOBS).statusCode()).isEqualTo(200);
        System.out.printf(
                "After %d of %s: the next page in %d ms, heap %+d MB%n",
                ANSWERS, kind, (System.nanoTime() - start) / 1_000_000, (heap() - before) / MEGABYTE);
        assertThat(visits(80)).containsOnly(200);
        assertThat(heap() - before).isLessThan(32 * MEGABYTE);
    }

    private List<Integer> visits(int count) {
        var answers = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> alice.raw(JOBS).statusCode(), VISITORS))
                .limit(count)
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** The sandbox counts the connections on which it still answers: one that nobody reset would stay. */
    private static void waitUntilNobodyIsHeld() {
        var end = System.nanoTime() + SOON.toNanos();
        while (Sandbox.requests().getInt("held") > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(Sandbox.requests().getInt("held")).isZero();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
