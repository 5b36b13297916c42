package io.jobsconsole.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A corporate proxy: tunnels by CONNECT and forwards plain HTTP. It alone knows the hosts below {@code corp.example},
 * which are on this machine. {@code GET /seen} returns each request that it served, one a line, with {@code close} behind one whose connection
 * is not to be kept. It serves nobody without its password.
 */
final class ForwardProxy implements AutoCloseable {

    static final String USER = "console";
    static final String PASSWORD = "only-for-tests";

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(ISO_8859_1));

    private final ServerSocket door;
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    ForwardProxy(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        calls.execute(this::open);
    }

    /** Runs until somebody stops it: see CONTRIBUTING.md. The only argument is the port. */
    public static void main(String[] arguments) throws IOException {
        new ForwardProxy(Integer.parseInt(arguments[0]));
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                calls.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            var head = head(in);
            if (head.isEmpty()) {
                return;
            }
            var line = head.split(" ", 3);
            if (line[1].equals("/seen")) {
                write(caller, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String.join("\n", seen));
            } else if (!head.toLowerCase().contains("proxy-authorization: basic " + CREDENTIALS.toLowerCase())) {
                write(caller, "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
            } else if (line[0].equals("CONNECT")) {
                seen.add(line[0] + " " + line[1]);
                tunnel(caller, in, line[1]);
            } else {
                var target = URI.create(line[1]);
                var isClosed = head.toLowerCase().contains("\r\nconnection: close\r\n");
                seen.add(line[0] + " " + target.getAuthority() + (isClosed ? " close" : ""));
                forward(caller, in, head, target);
            }
        } catch (IOException hungUp) {
            // One of the two ends.
        }
    }

    private void tunnel(Socket caller, InputStream in, String authority) throws IOException {
        try (var server = server(URI.create("https://" + authority))) {
            write(caller, "HTTP/1.1 200 Connection established\r\n\r\n");
            calls.execute(() -> {
                try {
                    in.transferTo(server.getOutputStream());
                    server.shutdownOutput();
                } catch (IOException hungUp) {
                    // The other direction ends, too.
                }
            });
            server.getInputStream().transferTo(caller.getOutputStream());
        }
    }

    private void forward(Socket caller, InputStream in, String head, URI target) throws IOException {
        try (var server = server(target)) {
            var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            var headers = head.lines()
                    .skip(1)
                    .filter(header -> !header.isEmpty() && !header.toLowerCase().startsWith("connection:"))
                    .collect(Collectors.joining("\r\n"));
            write(
                    server,
                    head.split(" ", 2)[0] + " " + target.getRawPath() + query + " HTTP/1.1\r\n" + headers
                            + "\r\nConnection: close\r\n\r\n");
            server.getOutputStream().write(in.readNBytes(length(head)));
            server.getInputStream().transferTo(caller.getOutputStream());
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(header -> header.toLowerCase().startsWith("content-length:"))
                .mapToInt(header -> Integer.parseInt(
                        header.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    private static Socket server(URI target) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), target.getPort());
    }

    static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.shutdownNow();
    }
}
