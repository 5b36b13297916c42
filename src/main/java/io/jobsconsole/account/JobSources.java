package io.jobsconsole.account;

import io.jobsconsole.jobs.JobSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the jobs of an account to a visitor who may see it. */
public interface JobSources {

    /**
     * @param request the number of the request that the jobs are read for, which the jobs API is told
     * @param calls counts the calls that go out for it, each time that one is tried
     */
    JobSource open(Account account, Visitor visitor, String request, AtomicInteger calls);
}
