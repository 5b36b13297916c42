package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.reading.KeptDurations;
import io.jobsconsole.jobs.reading.ListReading;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list that was read for a URL.
 *
 * @param asked query of the URL
 * @param shown query that was read: {@code asked}, or its first page if the page token opens no page of this list
 * @param viewOptions view options of the URL
 * @param names of the corpora, as far as they are known
 * @param usual usual durations of the account as far as they are known; called only where the list does not tell them
 */
public record ListResult(
        Account account,
        JobQuery asked,
        JobQuery shown,
        ViewOptions viewOptions,
        ListReading reading,
        CorpusNames names,
        Supplier<KeptDurations> usual,
        Instant now) {

    /** URLs of the account, with the same view options. */
    public AccountUrls addresses() {
        return AccountUrls.of(account).showing(viewOptions);
    }

    /** The jobs that are shown, in their order. */
    public List<Job> jobs() {
        return reading.jobs(shown);
    }

    /** Whether the page mark fits this list and account, and yet the service refused its key. */
    public boolean isRefused() {
        return !asked.equals(shown) && new Pagination(account.key()).isIntact(asked);
    }

    /** Whether the page token was made for other filters or another account. */
    public boolean isOfAnotherList() {
        return !asked.equals(shown) && !new Pagination(account.key()).isIntact(asked);
    }
}
