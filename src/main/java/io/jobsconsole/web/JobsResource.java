package io.jobsconsole.web;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Reading;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** The job list of an account. The address alone decides which jobs it shows. */
@Path("/accounts/{account}/jobs")
@Authenticated
class JobsResource {

    private final Visit visit;
    private final JobsViews views;
    private final Clock clock;

    JobsResource(Visit visit, JobsViews views, Clock clock) {
        this.visit = visit;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<JobsTemplate> list(@RestPath("account") String key, @Context UriInfo uri, HttpServerRequest request) {
        var account = visit.account(key);
        var now = clock.instant();
        var jobs = visit.jobs();
        var asked = JobQuery.parse(uri.getQueryParameters(), jobs.corpusForm(), now);
        CanonicalAddress.require(request, Addresses.of(account).jobs(asked));
        visit.ask(asked);
        var shown = asked.isIntact(account.key()) ? asked : asked.atFirstPage();
        return Reading.of(jobs, shown, now)
                .map(reading -> new JobsTemplate(views.of(visit, account, asked, shown, reading, now)));
    }
}
