package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.web.request.Listing;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the links between the pages of a list. */
@Singleton
class PagerPresenter {

    private final ListStatus status;

    PagerPresenter(ListStatus status) {
        this.status = status;
    }

    Pager of(Listing listing) {
        var shown = listing.shown();
        var addresses = listing.addresses();
        var next = listing.reading().page().next();
        return new Pager(
                shown.number(),
                addresses.jobs(shown),
                addresses.jobs(shown.atFirstPage()),
                shown.previous(listing.account().key())
                        .map(addresses::jobs)
                        .or(() -> shown.previousByNumber().map(page -> addresses.jobs(shown, page))),
                next.filter(key -> leadsOn(shown, key))
                        .map(key -> addresses.jobs(
                                shown.next(key, listing.now(), listing.account().key()))),
                next.isEmpty() ? Optional.of(status.end(listing)) : Optional.empty());
    }

    private static boolean leadsOn(JobQuery shown, PageKey key) {
        return key.fitsALink() && shown.sort().isEmpty() && shown.number() < JobQuery.MOST_PAGES;
    }
}
