package io.jobsconsole.odd;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds of faulty answers of every kind leave no connection, thread or memory behind. */
@QuarkusTest
@QuarkusTestResource(
        value = OddApi.class,
        initArgs = @ResourceArg(name = "deadline", value = "1s"),
        restrictToAnnotatedClass = true)
class MisbehavingApiIT {

    private static final int ANSWERS = Integer.getInteger("faults.answers");

    /** The console's limit of concurrent calls, so that each request reaches the API. */
    private static final int AT_ONCE = 40;

    private static final ExecutorService VISITORS = Executors.newFixedThreadPool(AT_ONCE);

    /** The answers of one kind, with the expectations of OddAnswersIT. */
    private static final Set<Integer> PAGES = Set.of(200, 403, 429, 502, 503, 504);

    private static final long MEGABYTE = 1024 * 1024;

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterAll
    static void sendVisitorsHome() {
        VISITORS.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoConnectionAndNoMemoryBehind(OddAnswer answer) {
        var pages = Stream.of(OddPage.values())
                .map(page -> page.address(alice, answer))
                .toList();
        visits(healthy(), AT_ONCE / 2);
        var before = heap();

        var statuses = visits(pages, ANSWERS);

        assertThat(statuses).isSubsetOf(PAGES);
        OddConnections.assertNobodyWaits();
        var start = System.nanoTime();
        assertThat(alice.raw(healthy().get(0)).statusCode()).isEqualTo(200);
        System.out.printf(
                "After %d of %s: the next page in %d ms, heap %+d MB, %d connections%n",
                ANSWERS,
                answer,
                (System.nanoTime() - start) / 1_000_000,
                (heap() - before) / MEGABYTE,
                OddConnections.open());
        assertThat(visits(healthy(), AT_ONCE)).containsOnly(200);
        assertThat(heap() - before).isLessThan(32 * MEGABYTE);
        OddConnections.assertNobodyWaits();
    }

    private List<String> healthy() {
        return Stream.of(OddPage.FIRST_OF_VERSION_1, OddPage.FIRST_OF_VERSION_2)
                .map(page -> page.address(alice, OddAnswer.PLAIN))
                .toList();
    }

    /** This many requests, each address in turn. */
    private List<Integer> visits(List<String> addresses, int count) {
        var answers = Stream.iterate(0, visit -> visit + 1)
                .limit(count)
                .map(visit -> addresses.get(visit % addresses.size()))
                .map(address ->
                        CompletableFuture.supplyAsync(() -> alice.raw(address).statusCode(), VISITORS))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
