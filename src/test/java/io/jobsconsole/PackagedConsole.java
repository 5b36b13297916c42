package io.jobsconsole;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A packaged application as an operator starts it: its own process, told everything by environment variables. */
final class PackagedConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+:(\\d+)");
    private static final Pattern MANAGEMENT = Pattern.compile("Management interface listening on http://\\S+:(\\d+)");
    private static final Path BUILT = Path.of("target").toAbsolutePath();

    private final Process process;
    private final Path log;

    private PackagedConsole(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PackagedConsole start(Map<String, String> configuration) {
        return start("quarkus-app", configuration);
    }

    static PackagedConsole startDemo(Map<String, String> configuration) {
        return start("demo/quarkus-app", configuration);
    }

    private static PackagedConsole start(String built, Map<String, String> configuration) {
        try {
            var directory = Files.createTempDirectory(BUILT, "packaged-console-");
            var log = directory.resolve("console.log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(
                            java,
                            "-jar",
                            BUILT.resolve(built).resolve("quarkus-run.jar").toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_HOST", "127.0.0.1",
                            "QUARKUS_HTTP_PORT", "0",
                            "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                            "QUARKUS_MANAGEMENT_PORT", "0",
                            "QUARKUS_SHUTDOWN_DELAY", "0S"));
            configuration.forEach((key, value) -> builder.environment().put(variable(key), value));
            return new PackagedConsole(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variable that sets a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Waits until it serves, and answers its port. */
    int port() throws InterruptedException {
        return port(LISTENING);
    }

    /** The same of the port that is for operators. */
    int managementPort() throws InterruptedException {
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

    /** Asks it to end, as an orchestrator does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
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

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
