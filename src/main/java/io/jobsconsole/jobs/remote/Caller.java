package io.jobsconsole.jobs.remote;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.token.Bearer;
import io.jobsconsole.token.Bearers;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** In whose name an API is called: for one account, by one visitor. */
public record Caller(Account account, Visitor visitor, Bearers bearers) {

    /** Calls with a bearer, and once more with a new one when it is refused: it may have been revoked before its time. */
    public <T> Uni<T> call(Function<Bearer, Uni<T>> operation) {
        return bearer().chain(bearer -> operation
                .apply(bearer)
                .onFailure(Caller::refusedTheBearer)
                .recoverWithUni(() -> {
                    bearers.forget(account, visitor, bearer);
                    return bearer().chain(operation::apply);
                }));
    }

    private Uni<Bearer> bearer() {
        return bearers.bearer(account, visitor);
    }

    private static boolean refusedTheBearer(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == JobsFailure.Kind.CREDENTIALS_REFUSED;
    }
}
