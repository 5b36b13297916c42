package io.jobsconsole.web;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Leads to the jobs of the first account that the visitor may see. */
@Path("/")
@Authenticated
class HomeResource {

    private final Visit visit;

    HomeResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response home() {
        return Response.seeOther(URI.create(jobs())).build();
    }

    /** The same, with any query kept. */
    @GET
    @Path("jobs")
    public Response jobs(HttpServerRequest request) {
        var query = request.query() == null ? "" : "?" + request.query();
        // Not as a URI: browsers leave characters in a query that java.net.URI refuses.
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, jobs() + query)
                .build();
    }

    private String jobs() {
        return visit.accounts().stream()
                .findFirst()
                .map(Addresses::of)
                .map(Addresses::jobs)
                .orElseThrow(NoAccount::new);
    }
}
