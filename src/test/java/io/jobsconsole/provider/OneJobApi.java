package io.jobsconsole.provider;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A jobs API with one job for everybody. */
public final class OneJobApi implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public OneJobApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                bearers.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
                var job = """
                        {"status": [], "job": [{"id": "job_1", "type": "JOB__CORPUS_BULK_DELETE", "corpusId": ["1"],
                          "state": "JOB_STATE__COMPLETED", "tsCreate": "%1$d", "tsStart": "%1$d", "tsComplete": "%1$d"}],
                          "pageKey": ""}""".formatted(Instant.now().getEpochSecond() - 600).getBytes();
                call.getResponseHeaders().set("Content-Type", "application/json");
                call.sendResponseHeaders(200, job.length);
                call.getResponseBody().write(job);
            }
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings of an account that needs no token service. */
    public Map<String, String> account(String key) {
        var account = "jobs-console.accounts." + key;
        return Map.of(
                account + ".url", url(),
                account + ".customer-id", "7",
                account + ".credentials", "api-key",
                account + ".api-key", "canary-of-the-api-0123456789");
    }

    /** The {@code Authorization} header of each call, oldest first; the text {@code null} where there was none. */
    public List<String> bearers() {
        return List.copyOf(bearers);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
