package io.jobsconsole.account;

import io.jobsconsole.jobs.JobSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens the jobs of an account to a visitor who has access. */
public interface JobSourceFactory {

    /**
     * @param request the id of the visitor's request, which is sent to the jobs API
     * @param calls counts the outgoing calls for this request, retries included
     */
    JobSource open(Account account, Visitor visitor, String request, AtomicInteger calls);
}
