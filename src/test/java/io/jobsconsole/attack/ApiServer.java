package io.jobsconsole.attack;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A local jobs API that runs during the tests of a class. */
abstract class ApiServer implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    /** Starts the API; returns its base address. */
    String open(HttpHandler answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", answers);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
