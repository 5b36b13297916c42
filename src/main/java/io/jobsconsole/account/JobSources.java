package io.jobsconsole.account;

import io.jobsconsole.jobs.JobSource;

/** Opens the jobs of an account to a visitor who may see it. */
public interface JobSources {

    /** @param request the number of the request that the jobs are read for, which the jobs API is told */
    JobSource open(Account account, Visitor visitor, String request);
}
