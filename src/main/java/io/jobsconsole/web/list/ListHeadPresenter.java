package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;

/** Makes the top of the list page. */
@Singleton
class ListHeadPresenter {

    private final FilterSentence sentence;
    private final ListStatus status;
    private final ListRefresh refresh;
    private final ListNotices notices;
    private final StateTabs tabs;

    ListHeadPresenter(
            FilterSentence sentence, ListStatus status, ListRefresh refresh, ListNotices notices, StateTabs tabs) {
        this.sentence = sentence;
        this.status = status;
        this.refresh = refresh;
        this.notices = notices;
        this.tabs = tabs;
    }

    ListHead of(Visit visit, Listing listing, EntityTag version) {
        return new ListHead(
                sentence.of(listing.shown()),
                status.of(listing),
                refresh.of(listing, version),
                visit.absolute(listing.addresses().jobs(listing.shown())),
                notices.of(visit, listing),
                tabs.of(listing));
    }
}
