package io.jobsconsole.sandbox;

import io.jobsconsole.sandbox.ListJobsResponse.StatusMessage;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers a call in the way a fault says. A call that hangs holds a connection, but no thread. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
class FaultPlayer {

    private static final String HALF_A_BODY = "{\"status\":[],\"job\":[{\"id\":\"job_";
    private static final StatusMessage FAILURE = new StatusMessage("FAILURE", "The job database could not be read.");
    private static final Duration AS_FAST_AS_IT_IS_READ = Duration.ofMillis(1);

    private final Vertx vertx;
    private final JobStore store;
    private final Set<HttpConnection> held = ConcurrentHashMap.newKeySet();

    FaultPlayer(Vertx vertx, JobStore store) {
        this.vertx = vertx;
        this.store = store;
    }

    void play(Fault fault, RoutingContext call) {
        switch (fault.kind()) {
            case DELAY -> vertx.setTimer(Math.max(1, fault.delay().toMillis()), timer -> call.next());
            case HANG -> hold(call);
            case STALL -> stall(call);
            case DRIP -> repeat(call, " ", fault.delay());
            case RESET -> call.request().connection().close();
            case STATUS -> status(fault, call);
            case EMPTY -> call.response().end();
            case BROKEN_JSON -> json(call).end(HALF_A_BODY);
            case HTML -> html(call);
            case ENDLESS -> repeat(call, "a".repeat(32_768), AS_FAST_AS_IT_IS_READ);
            case BAD_STATUS -> answer(call, ListJobsResponse.of(List.of(), "").with(FAILURE));
            case PARTIAL -> answer(call, ListJobsResponse.of(someJobs(), "").with(FAILURE));
            case OAUTH_ERROR -> oauthError(fault, call);
        }
    }

    /** Ends every call that is still held, by closing its connection. */
    void release() {
        held.forEach(HttpConnection::close);
    }

    void stop(@Observes ShutdownEvent event) {
        release();
    }

    private void hold(RoutingContext call) {
        var connection = call.request().connection();
        held.add(connection);
        call.addEndHandler(end -> held.remove(connection));
    }

    private void stall(RoutingContext call) {
        hold(call);
        json(call).putHeader("Content-Length", "" + 2 * HALF_A_BODY.length()).write(HALF_A_BODY);
    }

    private void repeat(RoutingContext call, String part, Duration pause) {
        hold(call);
        var response = json(call).setChunked(true);
        response.write(HALF_A_BODY);
        var timer = vertx.setPeriodic(Math.max(1, pause.toMillis()), tick -> {
            if (!response.writeQueueFull()) response.write(part);
        });
        call.addEndHandler(end -> vertx.cancelTimer(timer));
    }

    private void status(Fault fault, RoutingContext call) {
        int status = fault.status().orElse(503);
        fault.retryAfter().ifPresent(seconds -> call.response().putHeader("Retry-After", seconds.toString()));
        var error = new GatewayError(GrpcCode.ofHttpStatus(status), "The fault board says so.");
        json(call).setStatusCode(status).end(Json.encode(error));
    }

    private void html(RoutingContext call) {
        call.response()
                .putHeader("Content-Type", "text/html")
                .end("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private void answer(RoutingContext call, ListJobsResponse body) {
        json(call).end(Json.encode(body));
    }

    private void oauthError(Fault fault, RoutingContext call) {
        var body = new JsonObject().put("error", fault.error().orElse("invalid_request"));
        json(call).setStatusCode(400).putHeader("Cache-Control", "no-store").end(body.encode());
    }

    private List<Job> someJobs() {
        var jobs = List.copyOf(store.jobs(JobStore.MAIN_CUSTOMER));
        return jobs.subList(Math.max(0, jobs.size() - 3), jobs.size());
    }

    private static HttpServerResponse json(RoutingContext call) {
        return call.response().putHeader("Content-Type", "application/json");
    }
}
