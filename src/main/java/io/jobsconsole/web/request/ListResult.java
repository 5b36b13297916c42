package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.ListReading;
import java.time.Instant;
import java.util.List;

/**
 * A list that was read for an address.
 *
 * @param asked what the address asked for
 * @param shown what was read: {@code asked}, or its first page when its page mark opens nothing here
 * @param display how the address wants it shown
 */
public record ListResult(
        Account account, JobQuery asked, JobQuery shown, ViewOptions display, ListReading reading, Instant now) {

    /** Links to other lists show them in the same way. */
    public AccountUrls addresses() {
        return AccountUrls.of(account).showing(display);
    }

    /** The jobs that are shown, in their order. */
    public List<Job> jobs() {
        return reading.jobs(shown);
    }

    /** Whether the page mark fits this list and account, and yet the service refused its key. */
    public boolean isRefused() {
        return !asked.equals(shown) && asked.isIntact(account.key());
    }

    /** Whether the page mark was made for other filters or another account. */
    public boolean isOfAnotherList() {
        return !asked.equals(shown) && !asked.isIntact(account.key());
    }
}
