package io.jobsconsole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.HtmlPage;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Three consoles behind nginx, as in production. A demo in a fourth process is their sign-in provider, token service
 * and jobs API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "hasNginx", disabledReason = "Needs nginx: apt-get install nginx-light")
class ReplicasIT {

    private static final String JOBS = "/accounts/main/jobs?since=180d";
    private static final int VISITORS = 6;

    /** The delay before a console stops listening, which lets a load balancer notice; the test needs none. */
    private static final String DELAY = "1S";

    private final String port = FreePort.any();
    private final String origin = "http://localhost:" + port;
    private final String sandboxPort = FreePort.any();
    private final List<String> ports = Stream.generate(FreePort::any).limit(3).toList();
    private final PackagedConsole[] replicas = new PackagedConsole[ports.size()];
    private SandboxProcess sandbox;
    private Nginx nginx;

    /** Fails instead of skipping where no test may be skipped. */
    static boolean hasNginx() {
        return Nginx.installed().isPresent() || Boolean.getBoolean("browser.required");
    }

    @BeforeAll
    void start() throws Exception {
        sandbox = SandboxProcess.start(sandboxPort, origin, Map.of());
        nginx = Nginx.start(port, sandboxPort, ports);
        for (var replica = 0; replica < replicas.length; replica++) {
            replicas[replica] = start(replica);
        }
        for (var replica : replicas) {
            awaitReady(replica);
        }
    }

    @AfterAll
    void end() throws Exception {
        nginx.close();
        for (var replica : replicas) {
            replica.close();
        }
        sandbox.close();
    }

    @Test
    void replaceEachOtherOneByOneAndNobodyNotices() throws Exception {
        var visitors = IntStream.range(0, VISITORS)
                .mapToObj(number -> sandbox.signedIn(number % 2 == 0 ? "alice" : "bob", JOBS))
                .toList();
        var goesOn = new AtomicBoolean(true);
        var pages = new AtomicInteger();
        var troubles = new ConcurrentLinkedQueue<String>();
        var load = Executors.newFixedThreadPool(VISITORS);
        for (var number = 0; number < VISITORS; number++) {
            var visitor = visitors.get(number);
            var name = number % 2 == 0 ? "alice" : "bob";
            load.execute(() -> {
                while (goesOn.get()) {
                    var answer = visitor.raw(origin + JOBS);
                    pages.incrementAndGet();
                    if (answer.statusCode() != 200
                            || !HtmlPage.of(answer).text(".visitor").equals(name)) {
                        troubles.add(answer.statusCode() + " for " + name + " after " + pages.get() + " pages");
                    }
                }
            });
        }
        try {
            for (var replica = 0; replica < replicas.length; replica++) {
                var before = pages.get();
                replicas[replica].terminate();
                assertThat(replicas[replica].exitCode()).isIn(0, 143);
                replicas[replica] = start(replica);
                awaitReady(replicas[replica]);
                Awaitility.await().until(() -> pages.get() > before + 20);
            }
        } finally {
            goesOn.set(false);
            load.shutdown();
            assertThat(load.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        System.out.printf(
                "R13: %d pages of %d visitors while three replicas were replaced: %d failed or asked for a new sign-in%n",
                pages.get(), VISITORS, troubles.size());
        assertThat(pages.get()).isGreaterThan(60);
        assertThat(troubles).isEmpty();
    }

    /** A load balancer that checks readiness sends no new visitors, while current requests are served. */
    @Test
    void sayThatTheyGoDownBeforeTheyDo() throws Exception {
        var alice = sandbox.signedIn("alice", JOBS);
        var going = replicas[0];
        var address = "http://localhost:" + ports.get(0) + JOBS;

        going.terminate();

        Awaitility.await().until(() -> health(going) == 503);
        var answer = alice.request()
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Host")))
                .header("Host", "localhost:" + port)
                .get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(going.exitCode()).isIn(0, 143);
        replicas[0] = start(0);
        awaitReady(replicas[0]);
    }

    private PackagedConsole start(int replica) {
        var settings = new HashMap<>(sandbox.settings());
        settings.put("quarkus.http.port", ports.get(replica));
        settings.put("quarkus.shutdown.delay", DELAY);
        return PackagedConsole.start(settings);
    }

    private static void awaitReady(PackagedConsole replica) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> health(replica) == 200);
    }

    private static int health(PackagedConsole replica) throws InterruptedException {
        return given().get("http://127.0.0.1:" + replica.managementPort() + "/q/health/ready")
                .statusCode();
    }
}
