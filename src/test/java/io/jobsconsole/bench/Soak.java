package io.jobsconsole.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.SandboxProcess;
import io.jobsconsole.bench.ApiStub.Trouble;
import io.jobsconsole.web.ConsoleSession;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A long run of the console: {@code ./mvnw verify -Psoak -Dminutes=60}. Visitors sign in, read lists and jobs, refresh
 * pages, have their tokens refreshed every minute and sign out, while the jobs API fails for five seconds of every
 * minute. The test records the resources of the process every five seconds and checks that they do not grow.
 */
class Soak {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("minutes", 2));
    private static final double PAGES_PER_SECOND = 50;
    private static final int VISITORS = 20;

    /** The number of pages before a visitor signs out. */
    private static final int STAY = 100;

    private static final Duration BETWEEN_TROUBLES = Duration.ofMinutes(1);
    private static final Duration TROUBLE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final String JOBS = "/accounts/main/jobs?since=180d";

    private final String origin = "http://localhost:" + FreePort.any();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean isTroubled;

    /** One visitor; each step is one page. */
    private final class Visitor {

        private final SandboxProcess sandbox;
        private final String name;
        private Optional<ConsoleSession> session = Optional.empty();
        private Optional<String> version = Optional.empty();
        private int steps;

        Visitor(SandboxProcess sandbox, int number) {
            this.sandbox = sandbox;
            this.name = number % 2 == 0 ? "alice" : "bob";
        }

        void step() {
            var troubledBefore = isTroubled;
            var status = session.map(this::look).orElseGet(this::signIn);
            pages.incrementAndGet();
            var isFault = status >= 500 && (troubledBefore || isTroubled);
            if (isFault) {
                faults.incrementAndGet();
            } else if (status != 200 && status != 303 && status != 304) {
                surprises.add(status + " at step " + steps + " of " + name);
            }
        }

        private int signIn() {
            session = Optional.of(sandbox.signedIn(name, JOBS));
            signIns.incrementAndGet();
            steps = 0;
            return 200;
        }

        private int look(ConsoleSession here) {
            if (++steps > STAY) {
                session = Optional.empty();
                return here.request()
                                        .header("Origin", origin)
                                        .post(origin + "/logout")
                                        .statusCode()
                                == 200
                        ? 303
                        : 599;
            }
            return switch (steps % 5) {
                case 0 -> here.raw(origin + "/accounts/main/jobs/job_40be7700").statusCode();
                case 1 -> here.raw(origin + "/accounts/main/jobs").statusCode();
                case 2 -> news(here);
                case 3 -> here.raw(origin + JOBS + "&states=failed").statusCode();
                default ->
                    here.request()
                            .header("Accept", "application/json")
                            .get(origin + JOBS)
                            .statusCode();
            };
        }

        private int news(ConsoleSession here) {
            var request = here.request();
            version.ifPresent(known -> request.header("If-None-Match", known));
            var answer = request.get(origin + JOBS);
            version = Optional.ofNullable(answer.header("ETag"));
            return answer.statusCode();
        }
    }

    @Test
    void holdsNoMoreAtTheEnd() throws Exception {
        var vertx = Vertx.vertx();
        var port = origin.substring(origin.lastIndexOf(':') + 1);
        try (var api = new ApiStub(vertx);
                var sandbox = SandboxProcess.start(
                        FreePort.any(), origin, Map.of("jobs-console.sandbox.token-lifespan", "PT2M"));
                var console = PackagedConsole.startToStay(settings(sandbox, api, port))) {
            console.port();
            var looks = run(api, sandbox, console.pid());
            report(looks).write("soak");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
        assertThat(surprises).isEmpty();
    }

    /** The visitors wait at most twenty seconds, so the console must answer before. */
    private static Map<String, String> settings(SandboxProcess sandbox, ApiStub api, String port) {
        var settings = Benchmark.settings(sandbox, api, port);
        settings.put("jobs-console.deadline", "10S");
        return settings;
    }

    private List<Vitals> run(ApiStub api, SandboxProcess sandbox, long pid)
            throws InterruptedException, ExecutionException {
        var looks = new ArrayList<Vitals>();
        var waiting = new LinkedBlockingQueue<>(IntStream.range(0, VISITORS)
                .mapToObj(number -> new Visitor(sandbox, number))
                .toList());
        var clock = Executors.newScheduledThreadPool(2);
        var walkers = Executors.newFixedThreadPool(VISITORS);
        clock.scheduleAtFixedRate(
                () -> Optional.ofNullable(waiting.poll())
                        .ifPresent(visitor -> walkers.execute(() -> {
                            try {
                                visitor.step();
                            } catch (Exception | AssertionError trouble) {
                                surprises.add(trouble.toString());
                            } finally {
                                waiting.add(visitor);
                            }
                        })),
                0,
                (long) (1e9 / PAGES_PER_SECOND),
                TimeUnit.NANOSECONDS);
        clock.scheduleAtFixedRate(() -> looks.add(Vitals.of(pid)), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        var troubles = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> {
                    isTroubled = true;
                    api.has(Trouble.values()[1 + troubles.getAndIncrement() % (Trouble.values().length - 1)]);
                },
                BETWEEN_TROUBLES.toSeconds() / 2,
                BETWEEN_TROUBLES.toSeconds(),
                TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(
                () -> api.has(Trouble.NONE),
                BETWEEN_TROUBLES.toSeconds() / 2 + TROUBLE.toSeconds(),
                BETWEEN_TROUBLES.toSeconds(),
                TimeUnit.SECONDS);
        // A request during the failure may be answered later, and the circuit breaker stays open for its pause.
        clock.scheduleAtFixedRate(
                () -> isTroubled = false,
                BETWEEN_TROUBLES.toSeconds() / 2 + TROUBLE.multipliedBy(4).toSeconds(),
                BETWEEN_TROUBLES.toSeconds(),
                TimeUnit.SECONDS);
        clock.schedule(() -> {}, LENGTH.toSeconds(), TimeUnit.SECONDS).get();
        clock.shutdownNow();
        walkers.shutdown();
        assertThat(walkers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        return looks;
    }

    private Report report(List<Vitals> looks) {
        var report = new Report();
        report.add("minutes", LENGTH.toMinutes());
        report.add("pages", pages.get());
        report.add("sign-ins", signIns.get());
        report.add("pages about an API that failed", faults.get());
        report.add("other failures", surprises.size());
        held(report, "memory, MiB", looks, Vitals::residentMiB);
        held(report, "threads", looks, Vitals::threads);
        held(report, "file descriptors", looks, Vitals::files);
        held(report, "sockets", looks, Vitals::connections);
        return report;
    }

    /** The first quarter warms up compilers and caches. */
    private static void held(Report report, String what, List<Vitals> looks, ToDoubleFunction<Vitals> figure) {
        var warm = looks.stream().skip(looks.size() / 4).mapToDouble(figure).toArray();
        report.add(what + ", after a quarter", warm[0]);
        report.add(what + ", end", warm[warm.length - 1]);
        report.add(what + ", more an hour", slope(warm));
    }

    /** The slope by least squares. */
    private static double slope(double[] looks) {
        var middle = (looks.length - 1) / 2.0;
        var mean = Arrays.stream(looks).average().orElse(0);
        var up = 0.0;
        var along = 0.0;
        for (var look = 0; look < looks.length; look++) {
            up += (look - middle) * (looks[look] - mean);
            along += (look - middle) * (look - middle);
        }
        return up / along * Duration.ofHours(1).dividedBy(BETWEEN_LOOKS);
    }
}
