package io.jobsconsole.web;

import io.jobsconsole.account.ConsoleConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The least that a console can do, on a port of its own: make the call and write bytes that were there before, with no session, no
 * parsing, no header and no log. The bytes come by {@code PUT}: a real page, packed or not.
 */
@Singleton
class Ceiling {

    private static final Logger LOG = Logger.getLogger(Ceiling.class);

    private final Vertx vertx;
    private final URI api;
    private final Optional<Integer> port;
    private final FinishedPage page;

    Ceiling(
            Vertx vertx,
            ConsoleConfig accounts,
            @ConfigProperty(name = "bench.port") Optional<Integer> port,
            FinishedPage page) {
        this.vertx = vertx;
        this.api = accounts.accounts().values().iterator().next().url();
        this.port = port;
        this.page = page;
    }

    void start(@Observes StartupEvent started) {
        port.ifPresent(this::listen);
    }

    private void listen(int port) {
        var client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
        var call = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(api.getHost())
                .setPort(api.getPort())
                .setURI("/v1/list-jobs")
                .putHeader("Content-Type", "application/json");
        vertx.createHttpServer()
                .requestHandler(request -> answer(request, client, call))
                .listen(port, "127.0.0.1")
                .onFailure(trouble -> LOG.error("The ceiling does not listen", trouble));
    }

    private void answer(HttpServerRequest request, HttpClient client, RequestOptions call) {
        if (request.method() == HttpMethod.PUT) {
            request.body().onSuccess(body -> {
                page.become(request.path(), body);
                request.response().end();
            });
            return;
        }
        var body = page.at(request.path());
        client.request(call)
                .compose(sent -> sent.send(Buffer.buffer("{\"epochSecs\":\"0\",\"numResults\":100}")))
                .compose(answer -> answer.body())
                .onSuccess(answer -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end(body))
                .onFailure(trouble -> request.response().setStatusCode(502).end());
    }
}
