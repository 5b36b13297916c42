package io.jobsconsole.sandbox.faults;

import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.requests.HeldConnections;
import io.jobsconsole.sandbox.service.ApiVersion;
import io.jobsconsole.sandbox.service.ListJobsResponse;
import io.jobsconsole.sandbox.store.Job;
import io.jobsconsole.sandbox.store.JobStore;
import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Answers a call with a fault, in the format of the called version. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
class FaultPlayer {

    private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?)\\*([0-9]{1,6})}}");

    private static final Duration AS_FAST_AS_IT_IS_READ = Duration.ofMillis(1);

    private final Vertx vertx;
    private final JobStore store;
    private final HeldConnections held;

    FaultPlayer(Vertx vertx, JobStore store, HeldConnections held) {
        this.vertx = vertx;
        this.store = store;
        this.held = held;
    }

    void play(Fault fault, ApiVersion version, RoutingContext call) {
        switch (fault.kind()) {
            case DELAY -> vertx.setTimer(Math.max(1, fault.delay().toMillis()), timer -> call.next());
            case HANG -> held.hold(call);
            case STALL -> stall(version, call);
            case DRIP -> repeat(version, call, " ", fault.delay());
            case RESET, HANG_UP -> call.request().connection().close();
            case STATUS -> status(fault, version, call);
            case EMPTY -> call.response().end();
            case BROKEN_JSON -> json(call).end(version.halfABody());
            case HTML -> html(call);
            case ENDLESS -> repeat(version, call, "a".repeat(32_768), AS_FAST_AS_IT_IS_READ);
            case HUGE -> huge(version, call);
            case TRUNCATED ->
                halfTheLength(version, call)
                        .onComplete(sent -> call.request().connection().close());
            case BAD_STATUS -> answer(call, version.badAnswer());
            case PARTIAL -> partial(version, call);
            case OAUTH_ERROR -> oauthError(fault, call);
            case ANSWER -> json(call).end(lengthened(fault.json().orElse("{}")));
        }
    }

    private void stall(ApiVersion version, RoutingContext call) {
        held.hold(call);
        halfTheLength(version, call);
    }

    private static Future<Void> halfTheLength(ApiVersion version, RoutingContext call) {
        var half = version.halfABody();
        return json(call).putHeader("Content-Length", "" + 2 * half.length()).write(half);
    }

    private void repeat(ApiVersion version, RoutingContext call, String part, Duration pause) {
        held.hold(call);
        var response = json(call).setChunked(true);
        response.write(version.halfABody());
        var timer = vertx.setPeriodic(Math.max(1, pause.toMillis()), tick -> {
            if (!response.writeQueueFull()) response.write(part);
        });
        call.addEndHandler(end -> vertx.cancelTimer(timer));
    }

    private void huge(ApiVersion version, RoutingContext call) {
        held.hold(call);
        new HugeAnswer(version, json(call)).send();
    }

    private static void status(Fault fault, ApiVersion version, RoutingContext call) {
        int status = fault.status().orElse(503);
        fault.location().ifPresent(address -> call.response().putHeader("Location", address));
        fault.retryAfter().ifPresent(seconds -> call.response().putHeader("Retry-After", seconds));
        call.response().setStatusCode(status);
        if (fault.json().isPresent()) json(call).end(fault.json().get());
        else if (fault.body().orElse(true)) answer(call, version.error(status));
        else call.response().end();
    }

    private static void html(RoutingContext call) {
        call.response()
                .putHeader("Content-Type", "text/html")
                .end("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private void partial(ApiVersion version, RoutingContext call) {
        if (version == ApiVersion.V2) call.next();
        else answer(call, ListJobsResponse.failed(someJobs()));
    }

    /** The answer of a fault may use a short form for a long text. */
    private static String lengthened(String json) {
        return REPEATED.matcher(json).replaceAll(sign -> sign.group(1).repeat(Integer.parseInt(sign.group(2))));
    }

    private static void answer(RoutingContext call, Object body) {
        json(call).end(Json.encode(body));
    }

    private static void oauthError(Fault fault, RoutingContext call) {
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
