package io.jobsconsole.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.sandbox.MovingJobs;
import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a watched account as operators get them: on the management port, in Prometheus, and as an alert. */
@QuarkusTest
@TestProfile(WatchedAccounts.class)
class AlertsTest {

    private static final Duration TWO_LOOKS = Duration.ofSeconds(40);

    private static final Pattern METRIC = Pattern.compile("`(jobs_console_\\w+)`");

    @Inject
    MovingJobs jobs;

    @Test
    void startFromMetricsOnTheManagementPort() throws IOException {
        var id = jobs.queue(4711);
        jobs.start(id);
        Awaitility.await()
                .atMost(TWO_LOOKS)
                .until(() -> value("jobs_console_jobs", "state=\"running\"", "corpus=\"4711\"") == 1);
        var before = value("jobs_console_ended_total", "state=\"completed\"", "corpus=\"4711\"");
        jobs.complete(id);
        Awaitility.await()
                .atMost(TWO_LOOKS)
                .until(() -> value("jobs_console_ended_total", "state=\"completed\"", "corpus=\"4711\"") > before);

        var metrics = metrics();

        assertThat(value("jobs_console_ended_total", "state=\"completed\"", "corpus=\"4711\""))
                .isEqualTo(before + 1);
        assertThat(value("jobs_console_watch_up")).isEqualTo(1);
        assertThat(value("jobs_console_watch_age_seconds")).isLessThan(30);
        assertThat(value("jobs_console_watch_behind")).isZero();
        assertThat(value("jobs_console_watch_missed_total")).isZero();
        assertThat(value("jobs_console_duration_seconds_count", "type=\"rebuild\""))
                .isPositive();
        assertThat(value("jobs_console_last_success_timestamp_seconds", "corpus=\"4711\""))
                .isGreaterThan(1e9);
        assertThat(List.of(
                        "jobs_console_oldest_waiting_seconds",
                        "jobs_console_longest_running_seconds",
                        "jobs_console_longest_running_ratio",
                        "jobs_console_duration_seconds_bucket",
                        "jobs_console_waited_seconds_bucket"))
                .allSatisfy(metric -> assertThat(samples(metrics, metric, "account=\"watched\"", "type=\"replace\""))
                        .isNotEmpty());
        assertThat(METRIC.matcher(chapter()).results().map(found -> found.group(1)))
                .as("metrics of the operator's guide")
                .hasSizeGreaterThan(10)
                .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric));
        assertThat(metrics.lines().filter(line -> line.startsWith("jobs_console_") && !line.contains("_calls_")))
                .isNotEmpty()
                .allMatch(line -> line.contains("account=\"watched\""), "no account that is not watched");
    }

    @Test
    @EnabledIf(
            value = "io.jobsconsole.watch.PrometheusServer#isInstalled",
            disabledReason = "Needs Prometheus: apt-get install prometheus prometheus-alertmanager")
    void leadToTheJobThatFailed(@TempDir Path directory) throws Exception {
        var rules = Files.writeString(
                directory.resolve("rules.yml"),
                Files.readString(PrometheusFilesTest.RULES)
                        .replace("https://jobs.example.com", "http://localhost:" + RestAssured.port));
        var sent = new ConcurrentLinkedQueue<String>();
        var hook = hook(sent);
        try (var prometheus = PrometheusServer.start(
                managementPort(), rules, "http://127.0.0.1:" + hook.getAddress().getPort() + "/")) {
            Awaitility.await()
                    .atMost(TWO_LOOKS)
                    .ignoreExceptions()
                    .until(() -> prometheus
                            .ask("query?query=jobs_console_watch_up")
                            .getString("data.result[0].value[1]")
                            .equals("1"));
            var last = jobs.queue(4711);
            jobs.fail(last);

            Awaitility.await().atMost(TWO_LOOKS).until(() -> !failed(prometheus).isEmpty());
            var alert = failed(prometheus);
            Awaitility.await()
                    .atMost(TWO_LOOKS)
                    .until(() -> sent.stream().anyMatch(body -> body.contains("JobFailed")));

            assertThat(alert).singleElement().satisfies(one -> {
                assertThat(one.get("state")).isEqualTo("firing");
                assertThat(annotation(one, "summary"))
                        .isEqualTo("A job of the type rebuild failed in the account watched.");
            });
            var link = annotation(alert.get(0), "link");
            var list =
                    ConsoleSession.signedInAs("alice").open(link.replace("http://localhost:" + RestAssured.port, ""));
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.ids()).first().isEqualTo(last);
            assertThat(list.ids()).allMatch(id -> id.startsWith("job_"));
            assertThat(sent).anyMatch(body -> body.contains("/accounts/watched/jobs?states=failed"));
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void areExplainedWithRulesForTheAccount() {
        var help = ConsoleSession.signedInAs("alice")
                .from("http://localhost:" + RestAssured.port + "/accounts/watched/jobs", "/help/alerts");

        assertThat(help.text("main")).contains("The console looks at the jobs of watched every 15 s");
        assertThat(help.html().select("#setting")).isEmpty();
        assertThat(help.text("#rules")).contains("account=\"watched\"");
    }

    private static String chapter() throws IOException {
        var guide = Files.readString(Path.of("OPERATING.md"));
        var from = guide.indexOf("\n## Metrics of jobs\n");
        return guide.substring(from, guide.indexOf("\n## ", from + 1));
    }

    private static List<Map<String, Object>> failed(PrometheusServer prometheus) {
        return prometheus.ask("alerts").<Map<String, Object>>getList("data.alerts").stream()
                .filter(alert ->
                        ((Map<?, ?>) alert.get("labels")).get("alertname").equals("JobFailed"))
                .toList();
    }

    private static String annotation(Map<String, Object> alert, String name) {
        return String.valueOf(((Map<?, ?>) alert.get("annotations")).get(name));
    }

    private static HttpServer hook(Queue<String> sent) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static double value(String metric, String... labels) {
        return samples(metrics(), metric, labels).stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> samples(String metrics, String metric, String... labels) {
        return metrics.lines()
                .filter(line -> line.startsWith(metric + "{")
                        && List.of(labels).stream().allMatch(line::contains))
                .toList();
    }

    private static String metrics() {
        return RestAssured.given()
                .accept("text/plain")
                .get("http://localhost:" + managementPort() + "/q/metrics")
                .asString();
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }
}
