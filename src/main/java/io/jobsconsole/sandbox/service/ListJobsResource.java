package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.sandbox.JobOrder;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.store.PageStart;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** {@code POST /v1/list-jobs} by its reference page, newest first unless it is set otherwise, and no page key after a page that is not full. */
@Sandboxed
@Path("/sandbox/v1/list-jobs")
@PermitAll
class ListJobsResource {

    private final BearerCheck bearers;
    private final JobStore store;
    private final PageKeySigner signer;
    private final JobOrder order;
    private final ObjectMapper json;
    private final Clock clock;

    ListJobsResource(
            BearerCheck bearers,
            JobStore store,
            PageKeySigner signer,
            SandboxConfig config,
            ObjectMapper json,
            Clock clock) {
        this.bearers = bearers;
        this.store = store;
        this.signer = signer;
        this.order = config.orderV1();
        this.json = json;
        this.clock = clock;
    }

    /** Takes the body as text, so that the credentials are checked before it is parsed. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public ListJobsResponse list(
            @HeaderParam("customer-id") String customerId, @Context HttpHeaders headers, String body) {
        var customer = customer(customerId);
        check(headers, customer);
        return page(start(customer, request(body)));
    }

    @ServerExceptionMapper
    public RestResponse<GatewayError> refuse(GatewayException refusal) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refusal.code().httpStatus),
                        new GatewayError(refusal.code(), refusal.getMessage()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private void check(HttpHeaders headers, long customer) {
        var bearer = bearers.bearer(headers)
                .orElseThrow(() -> new GatewayException(GrpcCode.UNAUTHENTICATED, "A valid bearer is required."));
        if (!bearer.isFor(customer)) {
            throw new GatewayException(GrpcCode.PERMISSION_DENIED, "The bearer is for another customer.");
        }
    }

    /** A page key overrides every other field. */
    private PageStart start(long customer, ListJobsRequest request) {
        if (request.pageKey().isEmpty()) return new PageStart(customer, request.query(clock.instant()), order);
        return signer.read(ApiVersion.V1, request.pageKey(), customer)
                .orElseThrow(() -> new GatewayException(GrpcCode.INVALID_ARGUMENT, "Invalid page key."));
    }

    /** A full page always has a page key, like the real service: the key after the last job leads to an empty page. */
    private ListJobsResponse page(PageStart start) {
        var limit = start.query().limit();
        var jobs = store.jobs(start, limit);
        if (jobs.size() < limit) return ListJobsResponse.of(jobs, "");
        return ListJobsResponse.of(jobs, signer.write(ApiVersion.V1, start.following(jobs.get(limit - 1))));
    }

    private static long customer(String header) {
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException e) {
            throw new GatewayException(GrpcCode.UNAUTHENTICATED, "The customer-id header has to be an integer.");
        }
    }

    private ListJobsRequest request(String body) {
        try {
            var request = json.readValue(body.isBlank() ? "{}" : body, ListJobsRequest.class);
            return Optional.ofNullable(request).orElseThrow(ListJobsResource::unreadable);
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    private static GatewayException unreadable() {
        return new GatewayException(GrpcCode.INVALID_ARGUMENT, "The body is not a ListJobsRequest.");
    }
}
