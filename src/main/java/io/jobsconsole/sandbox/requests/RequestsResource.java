package io.jobsconsole.sandbox.requests;

import io.jobsconsole.sandbox.Sandboxed;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shows and clears the recorded requests, also those that met a fault. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/sandbox/requests")
@PermitAll
class RequestsResource {

    private final RequestLog log;

    private final HeldConnections held;

    RequestsResource(RequestLog log, HeldConnections held) {
        this.log = log;
        this.held = held;
    }

    @GET
    public RequestLog.Shown show() {
        return log.shown(held.count());
    }

    @DELETE
    public void forget() {
        log.clear();
    }
}
