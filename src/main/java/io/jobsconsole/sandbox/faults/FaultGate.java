package io.jobsconsole.sandbox.faults;

import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.requests.RequestLog;
import io.jobsconsole.sandbox.requests.SentHeaders;
import io.jobsconsole.sandbox.service.ApiVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.AttributeKey;
import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Records each call and applies the current fault before the endpoint. It works on the router, because a resource can
 * neither hang without a thread nor drop a connection.
 */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
class FaultGate {

    private static final AttributeKey<Boolean> HAS_CARRIED_A_CALL = AttributeKey.valueOf("sandbox-call");
    private static final int PREFIX = "/sandbox".length();

    private final FaultBoard board;
    private final FaultPlayer player;
    private final RequestLog log;

    FaultGate(FaultBoard board, FaultPlayer player, RequestLog log) {
        this.board = board;
        this.player = player;
        this.log = log;
    }

    void open(@Observes Router router) {
        router.post("/sandbox/v1/list-jobs")
                .handler(this::noteListJobs)
                .handler(call -> pass(Fault.Target.JOBS, ApiVersion.V1, call));
        router.get("/sandbox/v2/jobs/*")
                .handler(this::noteJobs)
                .handler(call -> pass(Fault.Target.JOBS, ApiVersion.V2, call));
        router.get("/sandbox/v2/corpora")
                .handler(this::noteCorpora)
                .handler(call -> pass(Fault.Target.CORPORA, ApiVersion.V2, call));
        router.post("/sandbox/token")
                .handler(this::count)
                .handler(call -> pass(Fault.Target.TOKEN, ApiVersion.V1, call));
    }

    /**
     * Reads the body and passes it on. BodyHandler would not pass on an empty body, and the resource would wait for
     * ever.
     */
    private void noteListJobs(RoutingContext call) {
        call.request().body().onSuccess(body -> {
            call.setBody(body);
            // The resource pauses the request once more, and one that is not read to its end costs its connection.
            call.addHeadersEndHandler(answer -> call.request().resume());
            log.addListJobs(SentHeaders.of(call.request().headers()), body.toString());
            call.next();
        });
        call.request().resume();
    }

    private void noteJobs(RoutingContext call) {
        var address = new QueryStringDecoder(call.request().uri());
        log.addJobs(SentHeaders.of(call.request().headers()), address.path().substring(PREFIX), address.parameters());
        call.next();
    }

    private void noteCorpora(RoutingContext call) {
        log.addCorporaCall();
        call.next();
    }

    private void count(RoutingContext call) {
        log.addTokenCall();
        call.next();
    }

    private void pass(Fault.Target target, ApiVersion shape, RoutingContext call) {
        var connection = ((ConnectionBase) call.request().connection()).channel();
        var isKept = connection.attr(HAS_CARRIED_A_CALL).getAndSet(true) != null;
        board.take(target, isKept).ifPresentOrElse(fault -> player.play(fault, shape, call), call::next);
    }
}
