package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.JobSources;
import io.jobsconsole.jobs.JobSource;

/** Opens the accounts that speak one version of the API. */
public interface ApiSources {

    Api api();

    /** As {@link JobSources#open}, for an account on this version. */
    JobSource open(Account account, AuthorizedCalls calls);
}
