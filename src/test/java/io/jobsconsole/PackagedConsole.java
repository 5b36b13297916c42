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

/** A packaged application as an operator starts it: its own process, told everything by environment variables. */
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

    /** Quick to start: it ends before the second compiler would have been worth its time. */
    public static PackagedConsole start(Map<String, String> configuration) {
        return start(TARGET, SHORT_LIVED, configuration);
    }

    /** As the operator's guide starts it. A profiler comes in by {@code -Djava.options=-XX:StartFlightRecording=…}. */
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
                // What it writes is searched for what must not be written.
                "quarkus.log.category.\"io.jobsconsole\".level", "DEBUG"));
        settings.putAll(configuration);
        return start(command(build, options), variables(settings));
    }

    /** In a container: the command, such as {@code podman run}, gets the variables and the image as its last words. */
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

    /** What a build made: a jar, or with {@code -Dnative} an executable. */
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

    /** The variable that sets a key. */
    public static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Waits until it serves, and answers its port. */
    public int port() throws InterruptedException {
        return port(LISTENING);
    }

    /** The same of the port that is for operators. */
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

    /** What it cost the processors since its start. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end, as an orchestrator does. */
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

    /** What the configuration was refused for, a line each. */
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
        // Longer than its shutdown timeout: to end podman by force would leave the container.
        if (!process.waitFor(30, SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
