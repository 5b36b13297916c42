package io.jobsconsole.web.job;

import io.jobsconsole.data.JobData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.error.JobNotFound;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.CanonicalUrl;
import io.jobsconsole.web.request.ConsoleRequest;
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

    private final ConsoleRequest consoleRequest;
    private final UsualDurationCache usualDurationCache;
    private final JobPresenter presenter;
    private final JobRefreshPresenter refresh;
    private final Clock clock;

    JobResource(
            ConsoleRequest consoleRequest,
            UsualDurationCache usualDurationCache,
            JobPresenter presenter,
            JobRefreshPresenter refresh,
            Clock clock) {
        this.consoleRequest = consoleRequest;
        this.usualDurationCache = usualDurationCache;
        this.presenter = presenter;
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
        var account = consoleRequest.account(key);
        var id = JobIdPathSegment.read(written);
        var now = clock.instant();
        CanonicalUrl.require(request, presenter.canonical(account, id, query(request), now));
        var newest = consoleRequest.newestJobs(now);
        var reads = find(id, now)
                .chain(found -> JobReading.of(
                        found,
                        newest,
                        () -> usualDurationCache.of(
                                account, consoleRequest.visitor(), found.job().type(), newest)));
        return Uni.combine().all().unis(reads, consoleRequest.corpusNames()).with((reading, names) -> {
            var version = refresh.version(consoleRequest, reading, names, now);
            return Optional.ofNullable(conditions.evaluatePreconditions(version))
                    .orElseGet(() -> Response.ok(new JobTemplate(presenter.of(
                                    consoleRequest, account, reading, names, query(request), version, now)))
                            .tag(version))
                    .build();
        });
    }

    private static Optional<String> query(HttpServerRequest request) {
        return Optional.ofNullable(request.query());
    }

    /** The same job as JSON. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(operationId = "getJob", summary = "One job, however old it is")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobData.class)))
    public Uni<JobData> data(@RestPath("account") String key, @RestPath("id") String written) {
        var account = consoleRequest.account(key);
        var id = JobIdPathSegment.read(written);
        var now = clock.instant();
        var page = consoleRequest.absolute(AccountUrls.of(account).job(id));
        return find(id, now).map(found -> JobData.of(found.job(), now, Optional.of(page)));
    }

    private Uni<FoundJob> find(String id, Instant now) {
        if (id.length() > JobIdPathSegment.LONGEST) {
            throw new JobNotFound(id);
        }
        consoleRequest.ask(JobQuery.ofJob(id));
        return consoleRequest
                .jobs()
                .find(id, now)
                .onFailure(JobResource::isNotFound)
                .transform(failure -> new JobNotFound(id, Optional.of((JobsFailure) failure)))
                .map(found -> found.orElseThrow(() -> new JobNotFound(id)));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == JobsFailure.Kind.NOT_FOUND;
    }
}
