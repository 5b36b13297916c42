package io.jobsconsole.web.home;

import io.jobsconsole.web.error.NoAccessibleAccount;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;

/** Opens the account that the visitor opened last, or the first account, with its start view. */
@Path("/")
@Authenticated
class HomeResource {

    private final ConsoleRequest consoleRequest;
    private final Clock clock;

    HomeResource(ConsoleRequest consoleRequest, Clock clock) {
        this.consoleRequest = consoleRequest;
        this.clock = clock;
    }

    @GET
    public Response home() {
        var start = consoleRequest
                .lastAccount()
                .map(account -> consoleRequest.start(account, clock.instant()))
                .orElseThrow(NoAccessibleAccount::new);
        return Response.seeOther(URI.create(start)).build();
    }

    /** Redirects to the same account, and keeps the query. */
    @GET
    @Path("jobs")
    public Response jobs(HttpServerRequest request) {
        var query = request.query() == null ? "" : "?" + request.query();
        // A header instead of a URI: browsers send characters in a query that java.net.URI refuses.
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, jobs() + query)
                .build();
    }

    private String jobs() {
        return consoleRequest
                .lastAccount()
                .map(AccountUrls::of)
                .map(AccountUrls::jobs)
                .orElseThrow(NoAccessibleAccount::new);
    }
}
