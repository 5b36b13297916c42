package io.jobsconsole.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.FreePort;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.SandboxProcess;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures the cost of a page: {@code ./mvnw verify -Pbench}. The packaged console runs in its own process, in
 * production with default settings; with it run a jobs API of minimal cost, a demo for the sign-in, and this process as
 * load generator. All share the processors of the machine. The figures go to {@code target/bench}; the test asserts
 * only that every answer is right.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 5));
    private static final int BROWSERS = 16;

    /** The longest period, so that no second call searches for older jobs. */
    private static final String JOBS = "/accounts/main/jobs?since=180d";

    private static Vertx vertx;
    private static ApiStub api;
    private static OldestFirstStub oldestFirst;
    private static SandboxProcess sandbox;
    private static PackagedConsole console;
    private static Load load;
    private static String origin;
    private static String ceiling;
    private static Map<String, String> settings;
    private static String cookie;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        api = new ApiStub(vertx);
        oldestFirst = new OldestFirstStub(vertx, 50_000, Duration.ofDays(179), Duration.ofMillis(200));
        load = new Load(vertx);
        var port = FreePort.any();
        var ceilingPort = FreePort.any();
        origin = "http://localhost:" + port;
        ceiling = "http://127.0.0.1:" + ceilingPort;
        // Longer than any run, so that the cookie stays the same.
        sandbox = SandboxProcess.start(FreePort.any(), origin, Map.of("jobs-console.sandbox.token-lifespan", "PT5H"));
        settings = settings(sandbox, api, port);
        settings.put("jobs-console.cache", "0s"); // Without the cache, so that each page includes its call.
        settings.put("bench.port", ceilingPort);
        settings.put("jobs-console.accounts.many.url", oldestFirst.url());
        settings.put("jobs-console.accounts.many.customer-id", "1");
        settings.put("jobs-console.accounts.many.credentials", "api-key");
        settings.put("jobs-console.accounts.many.api-key", "canary-of-an-account");
        console = PackagedConsole.startToStay(settings);
        console.port();
        cookie = sandbox.signedIn("alice", JOBS).cookieHeader();
    }

    @AfterAll
    static void end() throws Exception {
        console.close();
        sandbox.close();
        api.close();
        oldestFirst.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    /** A console as in production, except that it calls this API. */
    static Map<String, String> settings(SandboxProcess sandbox, ApiStub api, String port) {
        var settings = new HashMap<>(sandbox.settings());
        settings.put("quarkus.http.port", port);
        settings.put("jobs-console.accounts.main.url", api.url());
        settings.put("quarkus.log.category.\"io.jobsconsole\".level", "INFO");
        return settings;
    }

    @BeforeEach
    void calm() {
        api.answers(100);
        api.waits(Duration.ZERO);
    }

    private static Map<String, Load.Request> cases() throws Exception {
        var plain = page(JOBS, 200);
        load.put(ceiling + "/plain", load.body(plain));
        load.put(ceiling + "/gzip", load.body(plain.packed()));
        var floor = page("/accounts/main/floor", 200);
        var cases = new LinkedHashMap<String, Load.Request>();
        cases.put("jobs page", plain);
        cases.put("floor", floor);
        cases.put("ceiling", new Load.Request(ceiling + "/plain", 200, Map.of()));
        cases.put("jobs page, gzip", plain.packed());
        cases.put("floor, gzip", floor.packed());
        cases.put("ceiling, gzip", new Load.Request(ceiling + "/gzip", 200, Map.of()));
        cases.put(
                "job page, gzip", page("/accounts/main/jobs/job_40be7700", 200).packed());
        cases.put(
                "refresh, 304",
                new Load.Request(plain.url(), 304, plain.headers()).with("If-None-Match", load.header(plain, "ETag")));
        cases.put(
                "refused filter",
                page("/accounts/main/jobs?since=sometimes", 400).packed());
        return cases;
    }

    private static Load.Request page(String address, int status) {
        return new Load.Request(origin + address, status, Map.of("Cookie", cookie));
    }

    @Test
    @Order(1)
    void pages() throws Exception {
        var report = new Report();
        var cases = cases();
        for (var each : cases.values()) {
            // Warms up the compilers.
            load.closed(BROWSERS, ROUND.multipliedBy(2), each);
        }
        var figures = new LinkedHashMap<String, List<Figures>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var each : cases.entrySet()) {
                figures.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                        .add(atFullLoad(each.getValue()));
            }
        }
        figures.forEach((name, rounds) -> report.add(name, Figures.median(rounds)));
        report.ratio("jobs page", "floor");
        report.ratio("jobs page, gzip", "floor, gzip");
        report.ratio("refresh, 304", "jobs page, gzip");
        report.write("pages");
        assertThat(figures.values())
                .allSatisfy(rounds -> assertThat(rounds)
                        .allSatisfy(each -> assertThat(each.failures()).isZero()));
    }

    /** Half of the console's throughput, with a slow API. */
    @Test
    @Order(2)
    void timeAddedToTheApis() throws Exception {
        var page = page(JOBS, 200).packed();
        var half = load.closed(BROWSERS, ROUND, page).perSecond() / 2;
        api.waits(Duration.ofMillis(20));
        var report = new Report();
        var through = load.paced(half, ROUND.multipliedBy(3), page);
        var direct = load.paced(half, ROUND.multipliedBy(3), new Load.Request(api.url(), 200, Map.of()));
        report.add("pages per second, half load", half);
        report.add("ms added to the API's time, median", through.percentile(0.5) - direct.percentile(0.5));
        report.add("ms added to the API's time, p99", through.percentile(0.99) - direct.percentile(0.99));
        report.add("pages turned away, since all places were taken for a moment", through.failures());
        report.write("added");
        assertThat(direct.failures()).isZero();
    }

    @Test
    @Order(3)
    void costAsListsGrow() throws Exception {
        var report = new Report();
        for (var rows : List.of(1, 25, 50, 100)) {
            api.answers(rows);
            report.add(rows + " rows", atFullLoad(page(JOBS, 200).packed()));
        }
        report.write("rows");
    }

    /** Fifty of them get a slot; the others are rejected at once. */
    @Test
    @Order(4)
    void aThousandBrowsersThatWait() throws Exception {
        api.waits(Duration.ofSeconds(10));
        var before = Vitals.of(console.pid());
        var waiting = load.atOnce(1_000, page(JOBS, 200).packed());
        var health = load.closed(
                1,
                ROUND,
                new Load.Request("http://127.0.0.1:" + console.managementPort() + "/q/health/ready", 200, Map.of()));
        var during = Vitals.of(console.pid());
        var statuses = waiting.get();
        var report = new Report();
        report.add("ms for the health endpoint, median", health.percentile(0.5));
        report.add("ms for the health endpoint, p99", health.percentile(0.99));
        report.add("threads more", during.threads() - before.threads());
        report.add("MiB more", during.residentMiB() - before.residentMiB());
        statuses.forEach((status, count) -> report.add("answers with status " + status, count));
        report.write("waiting");
        assertThat(statuses.keySet()).isSubsetOf(200, 503);
    }

    @Test
    @Order(5)
    void tenThousandJobsInAFile() throws Exception {
        api.answers(100, 100);
        var file = page("/accounts/main/jobs.csv?since=180d", 200);
        load.body(file);
        var before = Vitals.of(console.pid()).residentMiB();
        var most = before;
        var export = load.atOnce(1, file);
        while (!export.isDone()) {
            most = Math.max(most, Vitals.of(console.pid()).residentMiB());
        }
        var report = new Report();
        report.add("lines", load.body(file).toString().lines().count());
        report.add("MiB more at most", most - before);
        report.write("export");
        assertThat(export.get()).containsOnlyKeys(200);
    }

    /**
     * A page of the newest rows of a service that gives the oldest of 50,000 jobs first. Each list is new to the console at its
     * first look, and known at the next one.
     */
    @Test
    @Order(6)
    void newestOfManyJobsOfASlowService() throws Exception {
        var lists = IntStream.range(0, 20)
                .mapToObj(days -> page("/accounts/many/jobs?since=" + (179 - days) + "d", 200))
                .toList();
        load.body(page("/accounts/many/jobs?since=100d", 200));
        var report = new Report();
        report.add("ms of one call", 200);
        look("first look", lists, report);
        look("next look", lists, report);
        report.write("newest");
    }

    private static void look(String name, List<Load.Request> lists, Report report) throws Exception {
        var calls = oldestFirst.calls();
        var times = new ArrayList<Double>();
        for (var list : lists) {
            var begin = System.nanoTime();
            var page = load.body(list).toString();
            times.add((System.nanoTime() - begin) / 1e6);
            assertThat(page).contains(oldestFirst.newest());
        }
        report.add("ms of a page, " + name + ", median", median(times));
        report.add("ms of a page, " + name + ", slowest", Collections.max(times));
        report.add("calls of a page, " + name, (oldestFirst.calls() - calls) / (double) lists.size());
    }

    /** The time from the command to a page with jobs for a visitor with a session. */
    @Test
    @Order(7)
    void startToTheFirstPage() throws Exception {
        var report = new Report();
        var starts = new ArrayList<Double>();
        for (var start = 0; start < ROUNDS; start++) {
            starts.add(restart(settings));
        }
        report.add("seconds from the start to the first page", median(starts));
        var many = new HashMap<>(settings);
        for (var account = 1; account < 1_000; account++) {
            var key = "jobs-console.accounts.account-" + account + ".";
            many.put(key + "url", api.url());
            many.put(key + "customer-id", String.valueOf(1_000 + account));
            many.put(key + "credentials", "api-key");
            many.put(key + "api-key", "canary-of-an-account");
        }
        load.closed(BROWSERS, ROUND.multipliedBy(2), page(JOBS, 200).packed());
        report.add("1 account", atFullLoad(page(JOBS, 200).packed()));
        restart(many);
        load.closed(BROWSERS, ROUND.multipliedBy(2), page(JOBS, 200).packed());
        report.add("1,000 accounts", atFullLoad(page(JOBS, 200).packed()));
        report.write("start");
    }

    /** In seconds. */
    private static double restart(Map<String, String> settings) throws Exception {
        console.close();
        var begin = System.nanoTime();
        console = PackagedConsole.startToStay(settings);
        while (!load.atOnce(1, page(JOBS, 200)).get().containsKey(200)) {
            assertThat(System.nanoTime() - begin)
                    .isLessThan(Duration.ofMinutes(2).toNanos());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static Figures atFullLoad(Load.Request request) throws Exception {
        var cpu = console.cpu();
        var round = load.closed(BROWSERS, ROUND, request);
        return Figures.of(round, console.cpu().minus(cpu), Vitals.of(console.pid()));
    }
}
