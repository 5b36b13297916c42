package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the links between the pages of a list. */
@Singleton
class PagerPresenter {

    private final ListStatus status;

    PagerPresenter(ListStatus status) {
        this.status = status;
    }

    Pager of(ListResult list) {
        var shown = list.shown();
        var urls = list.addresses();
        var next = list.reading().page().next();
        return new Pager(
                shown.number(),
                urls.jobs(shown),
                urls.jobs(shown.atFirstPage()),
                shown.previous(list.account().key())
                        .map(urls::jobs)
                        .or(() -> shown.previousByNumber().map(page -> urls.jobs(shown, page))),
                next.filter(key -> leadsOn(shown, key))
                        .map(key -> urls.jobs(
                                shown.next(key, list.now(), list.account().key()))),
                next.isEmpty() ? Optional.of(status.end(list)) : Optional.empty());
    }

    private static boolean leadsOn(JobQuery shown, PageKey key) {
        return key.fitsALink() && shown.sort().isEmpty() && shown.number() < JobQuery.MOST_PAGES;
    }
}
