package io.jobsconsole.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.web.ConsoleSession;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The console in its container, in production, with a real Keycloak and a jobs API that accepts only exchanged tokens.
 * Not part of {@code ./mvnw verify}: {@code .ci/image} builds the image and runs this class where containers are
 * available.
 */
class ImageCheck {

    private static final String HOST = "jobs.example.com";
    private static final String ORIGIN = "https://" + HOST;
    private static final String JOBS = "/accounts/main/jobs";

    private static final Path PID = Path.of("target/image.pid").toAbsolutePath();
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

    private static HttpServer api;
    private static PackagedConsole console;

    private final ConsoleSession session = ConsoleSession.anonymous();

    @BeforeAll
    static void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/v1/list-jobs", ImageCheck::listJobs);
        api.start();
        // The host's network, because the provider and the API listen on loopback only. The console listens on
        // loopback, too.
        console = run(
                List.of("--network=host", "--pidfile=" + PID),
                KeycloakProcess.realm().toString(),
                "http://127.0.0.1:" + api.getAddress().getPort(),
                Map.of(
                        "quarkus.http.host", "127.0.0.1",
                        "quarkus.http.port", "0",
                        "quarkus.management.host", "127.0.0.1",
                        "quarkus.management.port", "0"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (console != null) {
            console.close();
        }
        api.stop(0);
        Files.deleteIfExists(PID);
    }

    @Test
    void signsAliceInAndShowsHerTheJobs() throws Exception {
        var page = Jsoup.parse(open(JOBS).asString());

        assertThat(page.select(".visitor").text()).isEqualTo("Alice Adams");
        assertThat(page.select("table.jobs a.row").text()).contains("job_of_customer_123456");
        System.out.printf(
                "Image check: started in %s s, %s resident after the first page%n",
                find("started in ([0-9.]+)s", console.output()), find("VmRSS:\\s+(.+)", status()));
    }

    /** Read from the jar or the executable; Vert.x caches it in /tmp. */
    @Test
    void servesItsStyleSheet() throws Exception {
        assertThat(get("/assets/console.css").statusCode()).isEqualTo(200);
    }

    @Test
    void hasNoSandboxForThoseWhoAreSignedIn() throws Exception {
        open(JOBS);

        for (var address : List.of("/sandbox/v2/jobs", "/sandbox/faults", "/sandbox/requests")) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void runsAsANobodyWhoMayDoNothing() throws Exception {
        console.port();

        assertThat(status())
                .containsPattern("Uid:\\s+1001\\s+1001\\s+1001\\s+1001\n")
                .containsPattern("CapEff:\\s+0+\n")
                .containsPattern("CapBnd:\\s+0+\n")
                .containsPattern("NoNewPrivs:\\s+1\n");
    }

    @Test
    void needsNoPlaceToWriteButTmp() throws Exception {
        console.port();

        var writable = Files.readAllLines(process("mountinfo")).stream()
                .map(mount -> mount.split(" "))
                .filter(fields -> !List.of(fields[5].split(",")).contains("ro"))
                .map(fields -> fields[4])
                .filter(place -> !place.matches("/(proc|sys|dev)(/.*)?"));
        assertThat(writable).containsExactly("/tmp");
    }

    /** With the required settings only. */
    @Test
    void listensOnEveryAddressAndStopsWhenItIsTold() throws Exception {
        var own = run(List.of("--network=none"), "http://127.0.0.1:9/realm", "http://127.0.0.1:9", Map.of());
        own.port();
        assertThat(own.output()).contains("http://0.0.0.0:8080");

        var since = System.nanoTime();
        own.close();

        var took = Duration.ofNanos(System.nanoTime() - since);
        assertThat(own.exitCode()).as(own.output()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(own.output()).contains("stopped in");
        assertThat(took).isLessThan(SHUTDOWN_TIMEOUT);
        System.out.printf("Image check: stopped in %d ms%n", took.toMillis());
    }

    private static PackagedConsole run(List<String> options, String realm, String api, Map<String, String> more) {
        var command = new ArrayList<>(List.of(System.getProperty("image.run").split(" ")));
        command.addAll(options);
        var settings = new HashMap<>(more);
        settings.putAll(Map.ofEntries(
                Map.entry("jobs-console.public-origin", ORIGIN),
                Map.entry("jobs-console.accounts.main.url", api),
                Map.entry("jobs-console.accounts.main.customer-id", "123456"),
                Map.entry("quarkus.oidc.auth-server-url", realm),
                Map.entry("quarkus.oidc.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc.token-state-manager.encryption-secret", "only-for-end-to-end-tests-sessions"),
                Map.entry("quarkus.oidc.authentication.state-secret", "only-for-end-to-end-tests-sign-ins"),
                Map.entry("quarkus.oidc-client.main.auth-server-url", realm),
                Map.entry("quarkus.oidc-client.main.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc-client.main.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc-client.main.grant.type", "exchange"),
                Map.entry("quarkus.oidc-client.main.grant-options.exchange.audience", "jobs-api"),
                Map.entry("quarkus.oidc-client.main.scopes", "openid,customer:123456")));
        return PackagedConsole.start(command, System.getProperty("image.name"), settings);
    }

    /** Returns one job for a token with the audience of the jobs API. */
    private static void listJobs(HttpExchange call) throws IOException {
        var bearer = call.getRequestHeaders().getFirst("Authorization").split(" ")[1];
        var claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
        var isForTheApi = claims.path("aud").asText().equals("jobs-api");
        var answer = """
                {"status": [], "pageKey": "", "job": [{"id": "job_of_customer_%s", "type": "JOB__CORPUS_REBUILD_VECTOR_INDEX",
                "state": "JOB_STATE__QUEUED", "corpusId": [1], "tsCreate": "%d"}]}
                """.formatted(
                        call.getRequestHeaders().getFirst("customer-id"),
                        Instant.now().getEpochSecond())
                .getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(isForTheApi ? 200 : 403, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    /** Opens a page like a browser without a session and signs in as alice at the provider. */
    private Response open(String address) throws Exception {
        var provider = new KeycloakVisitor();
        for (var hop = 0; hop < 5; hop++) {
            if (address.startsWith(KeycloakProcess.realm().toString())) {
                address = provider.signInAt(address, "alice");
            }
            var answer = get(address);
            if (answer.statusCode() == 200) {
                return answer;
            }
            address = answer.header("Location");
            assertThat(address).as(answer.asString()).isNotNull();
        }
        throw new AssertionError("The way to the page does not end, but at " + address);
    }

    /** Forwards the request like a proxy that terminates TLS. */
    private Response get(String address) throws InterruptedException {
        return session.request()
                .header("Host", HOST)
                .get("http://127.0.0.1:" + console.port() + address.replace(ORIGIN, ""));
    }

    private static String status() throws IOException {
        return Files.readString(process("status"));
    }

    private static Path process(String file) throws IOException {
        return Path.of("/proc", Files.readString(PID).strip(), file);
    }

    private static String find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
