package io.jobsconsole.odd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a raw socket that answers the first request of each connection, keeps the connection, and closes it as the
 * second request arrives.
 */
public class KeepingServer implements AutoCloseable {

    /** What comes instead of an answer. */
    public enum Then {
        FIN,
        RST,
        HALF_A_STATUS_LINE,
        SILENCE
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> kept = ConcurrentHashMap.newKeySet();
    private final String body;
    private volatile Then onKept = Then.FIN;
    private volatile Then onNew = Then.FIN;
    private volatile boolean isFirstAnswered = true;

    /** @param body the JSON of each answer */
    public KeepingServer(String body) throws IOException {
        this.body = body;
        calls.execute(this::open);
    }

    public String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public void then(Then instead) {
        then(instead, instead);
    }

    /** @param onNew for the first request of a connection, where that is not answered either */
    public void then(Then onKept, Then onNew) {
        this.onKept = onKept;
        this.onNew = onNew;
    }

    public void answersFirst(boolean isFirstAnswered) {
        this.isFirstAnswered = isFirstAnswered;
    }

    /** Closes every kept connection. */
    public void hangUp(Then instead) throws IOException {
        for (var caller : kept) {
            end(caller, instead);
            caller.close();
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                connections.incrementAndGet();
                calls.execute(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            if (OddApi.request(in).isEmpty()) {
                return;
            }
            if (!isFirstAnswered) {
                end(caller, onNew);
                return;
            }
            var answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            caller.getOutputStream().write(answer.getBytes(UTF_8));
            kept.add(caller);
            if (!OddApi.request(in).isEmpty()) {
                end(caller, onKept);
            }
        } catch (IOException hungUp) {
            // The client closed the connection first, or the test did.
        } finally {
            kept.remove(caller);
        }
    }

    private static void end(Socket caller, Then instead) throws IOException {
        switch (instead) {
            case FIN -> {}
            case RST -> caller.setSoLinger(true, 0);
            case HALF_A_STATUS_LINE -> caller.getOutputStream().write("HTTP/1.1 2".getBytes(UTF_8));
            case SILENCE -> caller.getInputStream().read();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.shutdownNow();
    }
}
