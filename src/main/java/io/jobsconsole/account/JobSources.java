package io.jobsconsole.account;

import io.jobsconsole.jobs.JobSource;

/** Opens the jobs of an account to a visitor who may see it. */
public interface JobSources {

    JobSource open(Account account, Visitor visitor);
}
