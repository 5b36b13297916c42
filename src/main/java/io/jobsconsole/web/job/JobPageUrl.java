package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.web.request.AccountUrls;
import java.util.Optional;

/** The URL of the page of a job. Some jobs have none: only lists show them. */
public final class JobPageUrl {

    private JobPageUrl() {}

    /** @param urls of the account, with the view options of the page that links to the job */
    public static Optional<String> of(Job job, Account account, AccountUrls urls) {
        return Optional.of(urls.job(job.id())).filter(page -> !job.id().isEmpty() && !cannotBeAskedFor(job, account));
    }

    /** Whether the service cannot be asked for a job by the id that the job has. */
    public static boolean cannotBeAskedFor(Job job, Account account) {
        var isAskable = account.api() == Api.V1 || JobIdPathSegment.isPathSegment(job.id());
        return job.id().length() > JobIdPathSegment.LONGEST || !isAskable;
    }
}
