package io.jobsconsole.watch;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.jobsconsole.FreePort;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Prometheus that scrapes a console every second, and a real Alertmanager that sends its alerts to a web hook. */
final class PrometheusServer implements AutoCloseable {

    private final List<Process> processes = new ArrayList<>();
    private final String port = FreePort.any();

    private PrometheusServer() {}

    /** Fails instead of skipping where no test may be skipped. */
    static boolean isInstalled() {
        return Stream.of("promtool", "amtool", "prometheus", "prometheus-alertmanager")
                        .allMatch(tool -> installed(tool).isPresent())
                || Boolean.getBoolean("browser.required");
    }

    private static Optional<Path> installed(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs Prometheus' tool; returns what it writes. */
    static String promtool(String... arguments) throws IOException, InterruptedException {
        return tool("promtool", arguments);
    }

    /** Runs a tool to its end; returns what it writes. */
    static String tool(String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(installed(name).orElseThrow().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    /**
     * @param metrics the port of the console's metrics
     * @param rules a file of rules
     * @param hook where alerts are sent to
     */
    static PrometheusServer start(int metrics, Path rules, String hook) throws IOException {
        var server = new PrometheusServer();
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "prometheus-");
        var alertmanager = FreePort.any();
        var configuration = Files.writeString(
                directory.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s']
                alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%s']}]}]}
                scrape_configs:
                  - job_name: jobs-console
                    metrics_path: /q/metrics
                    static_configs: [{targets: ['127.0.0.1:%d']}]
                """.formatted(rules.toAbsolutePath(), alertmanager, metrics));
        var receivers = Files.writeString(directory.resolve("alertmanager.yml"), """
                route: {receiver: hook, group_by: [alertname], group_wait: 0s, group_interval: 1s}
                receivers: [{name: hook, webhook_configs: [{url: '%s'}]}]
                """.formatted(hook));
        server.run(
                directory,
                "prometheus-alertmanager",
                "--config.file=" + receivers,
                "--storage.path=" + directory.resolve("alerts"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + alertmanager);
        server.run(
                directory,
                "prometheus",
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + server.port);
        return server;
    }

    private void run(Path directory, String tool, String... options) throws IOException {
        var command = new ArrayList<>(List.of(installed(tool).orElseThrow().toString()));
        command.addAll(List.of(options));
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(tool + ".log").toFile())
                .start());
    }

    /** The answer of its API, such as {@code alerts}. */
    JsonPath ask(String what) {
        return RestAssured.get("http://127.0.0.1:" + port + "/api/v1/" + what).jsonPath();
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (var process : processes) {
            if (!process.waitFor(10, SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
