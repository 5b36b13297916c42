package io.jobsconsole.jobs.v1;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.token.Bearers;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The jobs of one account, read through version 1 of the API for one visitor. */
record ListJobs(ListJobsApi api, Account account, Visitor visitor, Bearers bearers) implements JobSource {

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        var request = ListJobsRequest.of(query, now);
        return call(request)
                .onFailure(ListJobs::refusedTheBearer)
                .recoverWithUni(() -> {
                    // Once more with a new bearer: this one may have been revoked before its time.
                    bearers.forget(account, visitor);
                    return call(request);
                })
                .onFailure(JobsFailure.class)
                .transform(failure -> ofThePage(query, (JobsFailure) failure));
    }

    private Uni<JobsPage> call(ListJobsRequest request) {
        return bearers.bearer(account, visitor)
                .chain(bearer -> api.call(bearer, account.customerId(), request))
                .map(ListJobsAnswers::page)
                .onFailure()
                .transform(ListJobsAnswers::failure);
    }

    private static boolean refusedTheBearer(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == JobsFailure.Kind.CREDENTIALS_REFUSED;
    }

    /** A request that is refused beside a page key is refused for the key. */
    private static JobsFailure ofThePage(JobQuery query, JobsFailure failure) {
        return query.page().isPresent() && failure.kind() == JobsFailure.Kind.REQUEST_REFUSED
                ? new JobsFailure(JobsFailure.Kind.PAGE_KEY_REFUSED, failure.status(), failure.retryAfter(), failure)
                : failure;
    }
}
