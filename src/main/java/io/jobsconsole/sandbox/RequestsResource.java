package io.jobsconsole.sandbox;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shows and forgets what reached the sandbox, calls that met a fault included. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/sandbox/requests")
@PermitAll
class RequestsResource {

    private final RequestLog log;

    RequestsResource(RequestLog log) {
        this.log = log;
    }

    @GET
    public RequestLog.Shown show() {
        return log.shown();
    }

    @DELETE
    public void forget() {
        log.clear();
    }
}
