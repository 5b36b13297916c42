package io.jobsconsole.web.share;

import io.jobsconsole.data.JobData;
import io.jobsconsole.data.ListData;
import io.jobsconsole.data.ListData.Request;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns lists of jobs into what programs read. */
@Singleton
public class ListsAsData {

    /** One page, with the address of the next one. */
    public ListData ofPage(Visit visit, JobQuery query, JobsPage page, Instant now) {
        var addresses = addresses(visit);
        var next = page.next()
                .filter(key -> query.sort().isEmpty())
                .map(key -> visit.absolute(addresses.jobs(query.next(key, now, addresses.account()))));
        return list(visit, query, page, next, query.number() == 1 && page.isComplete(), now);
    }

    /** All pages, as far as they were read. */
    ListData ofWhole(Visit visit, JobQuery query, JobsPage whole, Instant now) {
        return list(visit, query, whole, Optional.empty(), whole.isComplete(), now);
    }

    private static ListData list(
            Visit visit, JobQuery query, JobsPage page, Optional<String> next, boolean isComplete, Instant now) {
        var jobs = jobs(visit, query, page, now);
        var request = Request.of(
                addresses(visit).account(), visit.absolute(addresses(visit).jobs(query)), query, now);
        return new ListData(request, now, isComplete, jobs.size(), jobs, next);
    }

    private static List<JobData> jobs(Visit visit, JobQuery query, JobsPage page, Instant now) {
        var addresses = addresses(visit);
        return page.jobs().stream()
                .sorted(query.order(now))
                .map(job -> JobData.of(job, now, visit.absolute(addresses.job(job.id()))))
                .toList();
    }

    private static Addresses addresses(Visit visit) {
        return visit.openedAccount().map(Addresses::of).orElseThrow();
    }
}
