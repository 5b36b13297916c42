package io.jobsconsole.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A jobs API that requires a certificate of its clients. It reads on after a refusal: a closed connection would be reset,
 * and its alert would be lost.
 */
final class MutualTlsServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final SSLContext context;
    private final String version;

    /** @param version of TLS: in version 1.3 a client learns only after the handshake that its certificate is refused */
    MutualTlsServer(SSLContext context, String version) throws IOException {
        this.context = context;
        this.version = version;
        calls.execute(this::open);
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
            var tls = (SSLSocket) context.getSocketFactory().createSocket(caller, null, caller.getPort(), false);
            tls.setUseClientMode(false);
            tls.setNeedClientAuth(true);
            tls.setEnabledProtocols(new String[] {version});
            try {
                tls.startHandshake();
                ForwardProxy.head(tls.getInputStream());
                var answer =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + ApiPeer.JOBS.length() + "\r\n\r\n" + ApiPeer.JOBS;
                tls.getOutputStream().write(answer.getBytes(ISO_8859_1));
            } catch (SSLException refused) {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException hungUp) {
            // The client needs no more.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.shutdownNow();
    }
}
