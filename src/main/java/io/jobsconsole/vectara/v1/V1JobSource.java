package io.jobsconsole.vectara.v1;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.CallHeaders;
import io.jobsconsole.vectara.FailureMapper;
import io.jobsconsole.vectara.Upstream;
import io.jobsconsole.vectara.WireJson;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The jobs of one account, read through version 1 of the API for one visitor. */
record V1JobSource(Upstream<ListJobsClient> api, long customerId, AuthorizedCalls caller) implements JobSource {

    private static final FailureMapper FAILURES = new FailureMapper(GatewayError.class);

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.NUMBER;
    }

    @Override
    public JobSource aside() {
        return new V1JobSource(api.aside(), customerId, caller);
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return caller.call(headers -> call(headers, query, now))
                .onFailure(JobsFailure.class)
                .transform(failure -> ((JobsFailure) failure).of(query));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        var query = JobQuery.ofJob(id);
        var timeout = api.timeoutSeconds() + "S";
        var request = ListJobsRequest.of(query, now);
        return caller.call(headers -> api.call(
                        headers, client -> client.listJobsAsItCame(headers, customerId, timeout, timeout, request))
                .map(answer -> found(query, id, answer))
                .onFailure()
                .transform(failure -> FAILURES.of(failure, now)));
    }

    private static Optional<FoundJob> found(JobQuery query, String id, byte[] answer) {
        var read = WireJson.read(answer, ListJobsResponse.class);
        return read.value().page(query).jobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .map(job -> new FoundJob(job, read.laidOut()));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        var headers = Map.of("customer-id", String.valueOf(customerId), "Content-Type", "application/json");
        var body = WireJson.written(ListJobsRequest.of(query, now));
        return new ApiRequest("POST", "/v1/list-jobs", headers, Optional.of(body));
    }

    private Uni<JobsPage> call(CallHeaders headers, JobQuery query, Instant now) {
        var timeout = api.timeoutSeconds() + "S";
        var request = ListJobsRequest.of(query, now);
        return api.call(headers, client -> client.listJobs(headers, customerId, timeout, timeout, request))
                .map(response -> response.page(query))
                .onFailure()
                .transform(failure -> FAILURES.of(failure, now));
    }
}
