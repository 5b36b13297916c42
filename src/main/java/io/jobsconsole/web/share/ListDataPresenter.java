package io.jobsconsole.web.share;

import io.jobsconsole.data.JobData;
import io.jobsconsole.data.ListData;
import io.jobsconsole.data.ListData.Request;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns lists of jobs into data for programs. */
@Singleton
public class ListDataPresenter {

    /** One page, with the address of the next one. */
    public ListData ofPage(ConsoleRequest consoleRequest, JobQuery query, JobsPage page, Instant now) {
        var urls = addresses(consoleRequest);
        var next = page.next()
                .filter(key -> query.sort().isEmpty())
                .map(key -> consoleRequest.absolute(urls.jobs(query.next(key, now, urls.account()))));
        return list(consoleRequest, query, page, next, query.number() == 1 && page.isComplete(), now);
    }

    /** All pages that were read. */
    ListData ofWhole(ConsoleRequest consoleRequest, JobQuery query, JobsPage whole, Instant now) {
        return list(consoleRequest, query, whole, Optional.empty(), whole.isComplete(), now);
    }

    private static ListData list(
            ConsoleRequest consoleRequest,
            JobQuery query,
            JobsPage page,
            Optional<String> next,
            boolean isComplete,
            Instant now) {
        var jobs = jobs(consoleRequest, query, page, now);
        var request = Request.of(
                addresses(consoleRequest).account(),
                consoleRequest.absolute(addresses(consoleRequest).jobs(query)),
                query,
                now);
        return new ListData(request, now, isComplete, jobs.size(), jobs, next);
    }

    private static List<JobData> jobs(ConsoleRequest consoleRequest, JobQuery query, JobsPage page, Instant now) {
        var urls = addresses(consoleRequest);
        return page.jobs().stream()
                .sorted(query.order(now))
                .map(job -> JobData.of(job, now, consoleRequest.absolute(urls.job(job.id()))))
                .toList();
    }

    private static AccountUrls addresses(ConsoleRequest consoleRequest) {
        return consoleRequest.openedAccount().map(AccountUrls::of).orElseThrow();
    }
}
