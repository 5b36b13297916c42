package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.JobSourceFactory;
import io.jobsconsole.jobs.JobSource;

/** Opens accounts whose API has one particular version. */
public interface ApiSourceFactory {

    Api api();

    /** The same as {@link JobSourceFactory#open} for an account with this version. */
    JobSource open(Account account, AuthorizedCalls calls);
}
