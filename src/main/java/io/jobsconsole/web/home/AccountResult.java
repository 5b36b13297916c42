package io.jobsconsole.web.home;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.reading.AccountActivity;
import java.util.Optional;

/**
 * What was read of one account: either its activity or why that could not be read.
 */
record AccountResult(Account account, Optional<AccountActivity> activity, Optional<JobsFailure> failure) {

    static AccountResult of(Account account, AccountActivity activity) {
        return new AccountResult(account, Optional.of(activity), Optional.empty());
    }

    static AccountResult failed(Account account, JobsFailure failure) {
        return new AccountResult(account, Optional.empty(), Optional.of(failure));
    }
}
