package io.jobsconsole.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An API that nobody here has written, on bare sockets: it gives the {@link OddAnswer} that a request names, in the job
 * id or the corpus that it asks for. {@code GET /sent} tells how much of the last long answer it got rid of.
 */
public class OddApi implements QuarkusTestResourceLifecycleManager {

    private static final int MEGABYTE = 1024 * 1024;

    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private ServerSocket door;

    @Override
    public Map<String, String> start() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        calls.execute(this::open);
        var url = "http://localhost:" + door.getLocalPort();
        return Map.of(
                "jobs-console.accounts.odd.url", url,
                "jobs-console.accounts.odd.customer-id", "123456",
                "jobs-console.accounts.odd.oidc-client", "demo",
                "jobs-console.accounts.odd-v2.url", url,
                "jobs-console.accounts.odd-v2.api", "v2",
                "jobs-console.accounts.odd-v2.credentials", "client-credentials",
                "jobs-console.accounts.odd-v2.oidc-client", "demo-v2");
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
        calls.shutdownNow();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                calls.execute(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var request = request(new BufferedInputStream(caller.getInputStream()));
            if (request.startsWith("GET /sent ")) {
                write(caller, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + sent.get());
            } else if (request.contains(OddAnswer.FIFTY_MEGABYTES.name())) {
                fiftyMegabytes(caller);
            } else {
                caller.getOutputStream().write(answerTo(request).bytes());
            }
        } catch (IOException hungUp) {
            // As callers do.
        }
    }

    private static OddAnswer answerTo(String request) {
        return Arrays.stream(OddAnswer.values())
                .filter(answer -> request.contains("\"" + answer + "\"")
                        || request.contains("corpus_key=" + answer + "&")
                        || request.contains("/v2/jobs/" + answer + " "))
                .findFirst()
                .orElse(OddAnswer.PLAIN);
    }

    private void fiftyMegabytes(Socket caller) throws IOException {
        sent.set(0);
        write(
                caller,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + 50 * MEGABYTE
                        + "\r\n\r\n{\"job\":[");
        var filling = "{\"id\":\"x\"},".repeat(MEGABYTE / 11).getBytes(UTF_8);
        for (var megabyte = 0; megabyte < 50; megabyte++) {
            caller.getOutputStream().write(filling);
            sent.addAndGet(filling.length);
        }
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** Head and body, as text. */
    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        var length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }
}
