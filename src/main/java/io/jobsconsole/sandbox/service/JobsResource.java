package io.jobsconsole.sandbox.service;

import io.jobsconsole.sandbox.JobOrder;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.service.JobsResponse.JobMessage;
import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.store.PageStart;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** {@code GET /v2/jobs}, oldest first unless it is set otherwise, and {@code GET /v2/jobs/{job_id}}. Whose jobs they are is up to the bearer. */
@Sandboxed
@Path("/sandbox/v2/jobs")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class JobsResource {

    private static final String TIMEOUT = "Request-Timeout";
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,8}");

    private final BearerCheck bearers;
    private final JobStore store;
    private final PageKeySigner signer;
    private final JobOrder order;

    JobsResource(BearerCheck bearers, JobStore store, PageKeySigner signer, SandboxConfig config) {
        this.bearers = bearers;
        this.store = store;
        this.signer = signer;
        this.order = config.orderV2();
    }

    @GET
    public JobsResponse list(@Context HttpHeaders headers, @Context UriInfo uri) {
        var customer = customer(headers);
        return page(start(customer, new JobsRequest(uri.getQueryParameters())));
    }

    @GET
    @Path("/{job_id}")
    public JobMessage job(@Context HttpHeaders headers, @PathParam("job_id") String id) {
        return store.jobs(customer(headers)).stream()
                .filter(job -> job.idInV2().equals(id))
                .findFirst()
                .map(JobMessage::new)
                .orElseThrow(() -> JobsException.notFound(id));
    }

    @ServerExceptionMapper
    public RestResponse<JobsError> refuse(JobsException refusal) {
        return RestResponse.ResponseBuilder.create(refusal.status(), refusal.error())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The customer of the bearer token. It is checked before the parameters. */
    private long customer(HttpHeaders headers) {
        var bearer = bearers.bearer(headers).orElseThrow(JobsException::unauthenticated);
        var customer = bearer.onlyCustomer().orElseThrow(JobsException::forbidden);
        checkTimeout(headers.getHeaderString(TIMEOUT));
        return customer;
    }

    private static void checkTimeout(String seconds) {
        if (seconds != null && !SECONDS.matcher(seconds).matches()) {
            throw JobsException.invalid(TIMEOUT, "must be a number of seconds");
        }
    }

    /** The start of the page. A request with a page key must repeat the same filters. */
    private PageStart start(long customer, JobsRequest request) {
        var query = request.query();
        return request.pageKey()
                .map(key -> signer.read(ApiVersion.V2, key, customer)
                        .filter(start -> start.query().equals(query))
                        .orElseThrow(() -> JobsException.invalid("page_key", "is not for this list")))
                .orElseGet(() -> new PageStart(customer, query, order));
    }

    /** Reads one job more than the page shows, to know whether a page follows. */
    private JobsResponse page(PageStart start) {
        var limit = start.query().limit();
        var found = store.jobs(start, limit + 1);
        if (found.size() <= limit) return JobsResponse.of(found, Optional.empty());
        var jobs = found.subList(0, limit);
        return JobsResponse.of(jobs, Optional.of(signer.write(ApiVersion.V2, start.following(jobs.get(limit - 1)))));
    }
}
