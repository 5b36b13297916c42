package io.jobsconsole.web.home;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.reading.AccountActivity;
import io.jobsconsole.web.error.NoAccessibleAccount;
import io.jobsconsole.web.request.ConsoleRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the activity of every account that is open to the visitor. Each account may fail by itself. */
@Singleton
class AccountsReader {

    /** At the same time: two calls of each of these take half of the places that one jobs API has, and leave the rest to lists. */
    private static final int AT_A_TIME = 10;

    /** Accounts whose turn comes later are not read any more: the page has a deadline. */
    private static final Duration LAST_TURN = Duration.ofSeconds(20);

    private final Clock clock;

    AccountsReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws NoAccessibleAccount if no account is open to the visitor */
    Uni<List<AccountResult>> read(ConsoleRequest request, Instant now) {
        var accounts = request.accounts();
        if (accounts.isEmpty()) {
            throw new NoAccessibleAccount();
        }
        request.readEach(accounts);
        var lastTurn = now.plus(LAST_TURN);
        var reads = accounts.stream()
                .map(account -> read(request, account, now, lastTurn))
                .toList();
        return Uni.join().all(reads).usingConcurrencyOf(AT_A_TIME).andFailFast();
    }

    private Uni<AccountResult> read(ConsoleRequest request, Account account, Instant now, Instant lastTurn) {
        return Uni.createFrom()
                .deferred(() -> clock.instant().isAfter(lastTurn)
                        ? Uni.createFrom().failure(new JobsFailure(Kind.BUSY))
                        : AccountActivity.of(request.newestJobs(account, now)))
                .map(activity -> AccountResult.of(account, activity))
                .onFailure(JobsFailure.class)
                .recoverWithItem(failure -> AccountResult.failed(account, (JobsFailure) failure));
    }
}
