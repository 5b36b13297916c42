package io.jobsconsole.web;

import io.jobsconsole.jobs.JobId;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobReading;
import io.jobsconsole.jobs.Walk;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** One job of an account, by its id. */
@Path("/accounts/{account}/jobs/{id:.+}")
@Authenticated
class JobResource {

    private final Visit visit;
    private final UsualTimes usualTimes;
    private final JobViews views;
    private final Clock clock;

    JobResource(Visit visit, UsualTimes usualTimes, JobViews views, Clock clock) {
        this.visit = visit;
        this.usualTimes = usualTimes;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<JobTemplate> show(
            @RestPath("account") String key, @RestPath("id") String written, HttpServerRequest request) {
        var account = visit.account(key);
        var id = JobId.read(written);
        CanonicalAddress.require(request, Addresses.of(account).job(id));
        if (id.length() > JobId.LONGEST) {
            throw new NoSuchJob(id);
        }
        visit.ask(JobQuery.ofJob(id));
        var now = clock.instant();
        var jobs = visit.jobs();
        var walk = new Walk(jobs, account.key(), now, clock);
        return jobs.find(id, now)
                .map(found -> found.orElseThrow(() -> new NoSuchJob(id)))
                .chain(found -> JobReading.of(
                        found,
                        walk,
                        () -> usualTimes.of(
                                account, visit.visitor(), found.job().type(), walk)))
                .map(reading -> new JobTemplate(views.of(visit, account, reading, now)));
    }
}
