package io.jobsconsole.web.share;

import io.jobsconsole.data.JobData;
import io.jobsconsole.data.ListData;
import io.jobsconsole.data.ListData.Request;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.NewestPage;
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
    public ListData ofPage(ConsoleRequest consoleRequest, JobQuery query, ListReading reading, Instant now) {
        var urls = addresses(consoleRequest);
        var page = reading.page();
        var olderActive = reading.activeBelow(query).size();
        var next = page.wayOn(query).map(older -> consoleRequest.absolute(urls.jobs(older)));
        var isComplete = query.number() == 1 && page.isComplete();
        return list(consoleRequest, query, page.with(reading.jobs(query)), olderActive, next, isComplete, now);
    }

    /** All pages, as far as they were read. */
    ListData ofWhole(ConsoleRequest consoleRequest, JobQuery query, NewestPage whole, Instant now) {
        return list(consoleRequest, query, whole, 0, Optional.empty(), whole.isComplete(), now);
    }

    private static ListData list(
            ConsoleRequest consoleRequest,
            JobQuery query,
            NewestPage page,
            int olderActive,
            Optional<String> next,
            boolean isComplete,
            Instant now) {
        var jobs = jobs(consoleRequest, page, now);
        var request = Request.of(
                addresses(consoleRequest).account(),
                consoleRequest.absolute(addresses(consoleRequest).jobs(query)),
                query,
                consoleRequest.unknown().names(),
                now);
        var lookedAt = Optional.of(page.looked().size())
                .filter(count -> !query.filter().isNone());
        var active = Optional.of(olderActive).filter(count -> count > 0);
        return new ListData(request, now, isComplete, jobs.size(), lookedAt, active, jobs, next);
    }

    private static List<JobData> jobs(ConsoleRequest consoleRequest, NewestPage page, Instant now) {
        var urls = addresses(consoleRequest);
        return page.jobs().stream()
                .map(job -> JobData.of(job, now, urls.page(job).map(consoleRequest::absolute)))
                .toList();
    }

    private static AccountUrls addresses(ConsoleRequest consoleRequest) {
        return consoleRequest.openedAccount().map(AccountUrls::of).orElseThrow();
    }
}
