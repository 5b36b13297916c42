package io.jobsconsole.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A jobs API in both versions with a token service, over TLS, which give everybody the same job and the same token. */
final class ApiPeer implements AutoCloseable {

    static final String JOBS = "{\"jobs\":[{\"id\":\"job_far_away\"}],\"job\":[{\"id\":\"job_far_away\"}]}";
    static final String TOKEN = "{\"access_token\":\"far-away\",\"token_type\":\"Bearer\",\"expires_in\":0}";

    private final HttpServer server;

    private ApiPeer(HttpServer server) {
        this.server = server;
        server.createContext("/", call -> answer(call, JOBS));
        server.createContext("/token", call -> answer(call, TOKEN));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    static ApiPeer encrypted(SSLContext context) throws IOException {
        var server = HttpsServer.create(anyPort(), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new ApiPeer(server);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, json.length());
        call.getResponseBody().write(json.getBytes(UTF_8));
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
