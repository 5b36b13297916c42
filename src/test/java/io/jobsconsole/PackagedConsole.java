package io.jobsconsole;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A packaged application in its own process, configured by environment variables only. */
public final class PackagedConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:\\s]+:(\\d+)");
    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on http://[^:\\s]+:(\\d+)");
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path log;

    private PackagedConsole(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Without the second compiler: the process ends before it would pay off. */
    public static PackagedConsole start(Map<String, String> configuration) {
        return start(TARGET, SHORT_LIVED, configuration);
    }

    /** The command of the operator's guide. {@code -Djava.options=-XX:StartFlightRecording=…} adds a profiler. */
    public static PackagedConsole startToStay(Map<String, String> configuration) {
        var options = Stream.of(System.getProperty("java.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
        return start(TARGET, options, configuration);
    }

    public static PackagedConsole startDemo(Map<String, String> configuration) {
        return start(TARGET.resolve("demo"), SHORT_LIVED, configuration);
    }

    private static PackagedConsole start(Path build, List<String> options, Map<String, String> configuration) {
        var settings = new HashMap<>(Map.of(
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", "0",
                "quarkus.management.host", "127.0.0.1",
                "quarkus.management.port", "0",
                "quarkus.shutdown.delay", "0S",
                // Tests search the output for text that must not be written.
                "quarkus.log.category.\"io.jobsconsole\".level", "DEBUG"));
        settings.putAll(configuration);
        return start(command(build, options), variables(settings));
    }

    /** In a container: the command, such as {@code podman run}, gets the variables and the image as last arguments. */
    public static PackagedConsole start(List<String> run, String image, Map<String, String> configuration) {
        var command = new ArrayList<>(run);
        var environment = variables(configuration);
        environment.keySet().forEach(variable -> command.add("--env=" + variable));
        command.add(image);
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", System.getProperty("user.home"));
        return start(command, environment);
    }

    private static PackagedConsole start(List<String> command, Map<String, String> environment) {
        try {
            var directory = Files.createTempDirectory(TARGET, "packaged-console-");
            var log = directory.resolve("console.log");
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new PackagedConsole(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> variables(Map<String, String> configuration) {
        var variables = new HashMap<String, String>();
        configuration.forEach((key, value) -> variables.put(variable(key), value));
        return variables;
    }

    /** The built application: a jar, or an executable with {@code -Dnative}. */
    private static List<String> command(Path build, List<String> options) {
        var artifact = new Properties();
        try (var written = Files.newBufferedReader(build.resolve("quarkus-artifact.properties"))) {
            artifact.load(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var path = build.resolve(artifact.getProperty("path")).toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return artifact.getProperty("type").equals("native")
                ? List.of(path)
                : Stream.of(List.of(java), options, List.of("-jar", path))
                        .flatMap(List::stream)
                        .toList();
    }

    /** The environment variable of a key. */
    public static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Waits until the console accepts requests; returns its port. */
    public int port() throws InterruptedException {
        return port(LISTENING);
    }

    /** The same for the management port. */
    public int managementPort() throws InterruptedException {
        return port(MANAGEMENT);
    }

    private int port(Pattern listening) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var port = listening.matcher(output());
        while (!port.find()) {
            if (process.waitFor(50, MILLISECONDS) || System.nanoTime() > deadline) {
                throw new AssertionError("The console does not serve:\n" + output());
            }
            port = listening.matcher(output());
        }
        return Integer.parseInt(port.group(1));
    }

    /** The processor time since the start. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public long pid() {
        return process.pid();
    }

    /** Sends the stop signal, like an orchestrator. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
            throw new AssertionError("The console does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** The complaints about the configuration, one per line. */
    List<String> problems() {
        return output().lines()
                .filter(line -> line.startsWith("\t") && !line.startsWith("\tat "))
                .map(String::strip)
                .toList();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        // Longer than the shutdown timeout: killing podman would leave the container behind.
        if (!process.waitFor(30, SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
