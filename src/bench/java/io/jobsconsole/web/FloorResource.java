package io.jobsconsole.web;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** The work that no console can avoid: the session opened and verified, the call made and its answer parsed, a page packed. */
@Path("/accounts/{account}/floor")
@Authenticated
class FloorResource {

    private final ConsoleRequest request;
    private final FinishedPage page;
    private final Clock clock;

    FloorResource(ConsoleRequest request, FinishedPage page, Clock clock) {
        this.request = request;
        this.page = page;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<String> floor(@RestPath("account") String key) {
        request.account(key);
        return request.jobs().list(JobQuery.everything(), clock.instant()).map(jobs -> page.html());
    }
}
