package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.UpstreamCalls;
import io.jobsconsole.health.UpstreamService;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.token.BearerCache;
import io.jobsconsole.token.Credential;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Calls an API with the credential for one account and one visitor.
 *
 * @param request the id of the visitor's request, see {@code RequestId}
 * @param calls the counter of outgoing calls
 */
public record AuthorizedCalls(
        Account account,
        Visitor visitor,
        String request,
        AtomicInteger calls,
        BearerCache bearers,
        UpstreamCalls services) {

    /**
     * Calls the API with a credential. If the API rejects an issued bearer token, which may have been revoked, the call
     * is made once more with a new one.
     */
    public <T> Uni<T> call(Function<CallHeaders, Uni<T>> operation) {
        return credential().chain(credential -> {
            var answer = called(operation, credential);
            return account.credentials().areIssued()
                    ? answer.onFailure(AuthorizedCalls::refusedTheCredential)
                            .recoverWithUni(() -> again(credential, operation))
                    : answer.onFailure(AuthorizedCalls::refusedTheCredential).transform(this::whoseItIs);
        });
    }

    private <T> Uni<T> again(Credential refused, Function<CallHeaders, Uni<T>> operation) {
        bearers.forget(account, visitor, refused);
        return credential().chain(credential -> called(operation, credential));
    }

    private <T> Uni<T> called(Function<CallHeaders, Uni<T>> operation, Credential credential) {
        return services.measured(
                UpstreamService.JOBS_API, account.key(), operation.apply(new CallHeaders(credential, request, calls)));
    }

    private Uni<Credential> credential() {
        return bearers.credential(account, visitor);
    }

    private static boolean refusedTheCredential(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == Kind.CREDENTIALS_REFUSED;
    }

    /** Names the rejected credential: the visitor's own token or the account's API key. */
    private JobsFailure whoseItIs(Throwable failure) {
        var refused = (JobsFailure) failure;
        var kind = account.credentials().nameTheVisitor() ? Kind.VISITOR_REFUSED : Kind.KEY_REFUSED;
        return new JobsFailure(kind, refused.status(), Optional.empty(), refused);
    }
}
