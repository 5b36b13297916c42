package io.jobsconsole.web.job;

import io.jobsconsole.data.JobData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobId;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.jobs.reading.PageWalk;
import io.jobsconsole.web.error.NoSuchJob;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.CanonicalAddress;
import io.jobsconsole.web.request.Visit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** One job of an account, by its id. */
@Path("/accounts/{account}/jobs/{id:.+}")
@Authenticated
@APIResponse(responseCode = "401", description = Problem.NO_BEARER)
@APIResponse(
        responseCode = "default",
        description = Problem.ANY_FAILURE,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class JobResource {

    private final Visit visit;
    private final UsualTimes usualTimes;
    private final JobViews views;
    private final JobRefresh refresh;
    private final Clock clock;

    JobResource(Visit visit, UsualTimes usualTimes, JobViews views, JobRefresh refresh, Clock clock) {
        this.visit = visit;
        this.usualTimes = usualTimes;
        this.views = views;
        this.refresh = refresh;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> show(
            @RestPath("account") String key,
            @RestPath("id") String written,
            @Context Request conditions,
            HttpServerRequest request) {
        var account = visit.account(key);
        var id = JobId.read(written);
        CanonicalAddress.require(request, Addresses.of(account).job(id));
        var now = clock.instant();
        var pageWalk = new PageWalk(visit.jobs(), account.key(), now, clock);
        return find(id, now)
                .chain(found -> JobReading.of(
                        found,
                        pageWalk,
                        () -> usualTimes.of(
                                account, visit.visitor(), found.job().type(), pageWalk)))
                .map(reading -> {
                    var version = refresh.version(visit, reading, now);
                    return Optional.ofNullable(conditions.evaluatePreconditions(version))
                            .orElseGet(
                                    () -> Response.ok(new JobTemplate(views.of(visit, account, reading, version, now)))
                                            .tag(version))
                            .build();
                });
    }

    /** The same job for programs. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(operationId = "getJob", summary = "One job, however old it is")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobData.class)))
    public Uni<JobData> data(@RestPath("account") String key, @RestPath("id") String written) {
        var account = visit.account(key);
        var id = JobId.read(written);
        var now = clock.instant();
        var page = visit.absolute(Addresses.of(account).job(id));
        return find(id, now).map(found -> JobData.of(found.job(), now, page));
    }

    private Uni<FoundJob> find(String id, Instant now) {
        if (id.length() > JobId.LONGEST) {
            throw new NoSuchJob(id);
        }
        visit.ask(JobQuery.ofJob(id));
        return visit.jobs().find(id, now).map(found -> found.orElseThrow(() -> new NoSuchJob(id)));
    }
}
