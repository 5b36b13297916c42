package io.jobsconsole.vectara.v1;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.FailureMapper;
import io.jobsconsole.vectara.Upstream;
import io.jobsconsole.vectara.WireJson;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The jobs of one account, read through version 1 of the API for one visitor. */
record V1JobSource(Upstream<ListJobsClient> api, long customerId, AuthorizedCalls caller) implements JobSource {

    private static final FailureMapper FAILURES = new FailureMapper(GatewayError::read);

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
        return call(query, now, answer -> page(query, answer))
                .onFailure(JobsFailure.class)
                .transform(failure -> ((JobsFailure) failure).of(query));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        var query = JobQuery.ofJob(id);
        return call(query, now, answer -> found(query, id, answer));
    }

    private static JobsPage page(JobQuery query, byte[] answer) {
        return WireJson.read(answer, ListJobsResponse::read).page(query);
    }

    private static Optional<FoundJob> found(JobQuery query, String id, byte[] answer) {
        return page(query, answer).jobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .map(job -> new FoundJob(job, WireJson.laidOut(answer)));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        var headers = Map.of("customer-id", String.valueOf(customerId), "Content-Type", "application/json");
        var body = WireJson.written(ListJobsRequest.of(query, now));
        return new ApiRequest("POST", "/v1/list-jobs", headers, Optional.of(body));
    }

    private <T> Uni<T> call(JobQuery query, Instant now, Function<byte[], T> reading) {
        var timeout = api.timeoutSeconds() + "S";
        var request = ListJobsRequest.of(query, now);
        return caller.call(
                headers -> api.call(headers, client -> client.listJobs(headers, customerId, timeout, timeout, request))
                        .map(reading)
                        .onFailure()
                        .transform(failure -> FAILURES.of(failure, now)));
    }
}
