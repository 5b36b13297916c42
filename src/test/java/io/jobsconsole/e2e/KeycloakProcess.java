package io.jobsconsole.e2e;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Keycloak of this JVM: started for the first test that needs it, with an in-memory database, and stopped with the
 * JVM.
 */
final class KeycloakProcess {
    static final String CLIENT = "jobs-console";
    static final String SECRET = "only-for-end-to-end-tests";

    /** The name and password of the realm's administrator. */
    static final String ADMIN = "admin";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * The address of the running realm. A system property, because Quarkus loads test classes once per application. On
     * the command line, {@code -Dkeycloak.realm=http://localhost:8180/realms/jobs-console} uses a Keycloak that already
     * runs.
     */
    private static final String REALM = "keycloak.realm";

    private final Path home;
    private final URI address;

    private KeycloakProcess(Path home, URI address) {
        this.home = home;
        this.address = address;
    }

    static synchronized URI realm() {
        var running = System.getProperty(REALM);
        if (running != null) {
            return URI.create(running);
        }
        var home = Path.of(Objects.requireNonNull(
                System.getProperty("keycloak.home"), "keycloak.home is not set: these tests run in ./mvnw verify"));
        var keycloak = new KeycloakProcess(home, URI.create("http://localhost:" + freePort()));
        var realm = keycloak.start();
        System.setProperty(REALM, realm.toString());
        return realm;
    }

    private URI start() {
        try {
            importRealm();
            var process = launch();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end-keycloak"));
            var realm = address.resolve("/realms/jobs-console");
            awaitReady(process, realm);
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void importRealm() throws IOException {
        var target = Files.createDirectories(home.resolve("data/import")).resolve("jobs-console-realm.json");
        try (var realm = KeycloakProcess.class.getResourceAsStream("/keycloak/jobs-console-realm.json")) {
            Files.copy(realm, target, REPLACE_EXISTING);
        }
    }

    private Process launch() throws IOException {
        var command = List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + address.getPort(),
                "--hostname=" + address,
                // Required for the management port.
                "--health-enabled=false",
                "--metrics-enabled=false");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void awaitReady(Process process, URI realm) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers(URI.create(realm + "/.well-known/openid-configuration"))) {
            if (process.waitFor(200, MILLISECONDS)) {
                throw new IllegalStateException("Keycloak ended with " + process.exitValue() + lastLines());
            }
            if (Instant.now().isAfter(deadline)) {
                end(process);
                throw new IllegalStateException("Keycloak was not ready after " + PATIENCE + lastLines());
            }
        }
    }

    private static boolean answers(URI discovery) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(discovery).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Java is a child process of the script. */
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(handle -> {
            try {
                handle.onExit().get(10, SECONDS);
            } catch (Exception e) {
                handle.destroyForcibly();
            }
        });
    }

    private Path log() {
        return home.resolveSibling("keycloak.log");
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(log());
        var tail = lines.subList(Math.max(0, lines.size() - 40), lines.size());
        return "; the end of " + log() + ":\n" + String.join("\n", tail);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
