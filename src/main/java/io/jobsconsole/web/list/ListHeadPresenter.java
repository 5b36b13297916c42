package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;

/** Makes the top of the list page. */
@Singleton
class ListHeadPresenter {

    private final FilterSentence sentence;
    private final ListStatus status;
    private final ListRefreshPresenter refresh;
    private final ListAlerts alerts;
    private final StateTabsPresenter tabs;

    ListHeadPresenter(
            FilterSentence sentence,
            ListStatus status,
            ListRefreshPresenter refresh,
            ListAlerts alerts,
            StateTabsPresenter tabs) {
        this.sentence = sentence;
        this.status = status;
        this.refresh = refresh;
        this.alerts = alerts;
        this.tabs = tabs;
    }

    ListHead of(ConsoleRequest request, ListResult list, EntityTag version) {
        return new ListHead(
                sentence.of(list.shown()),
                status.of(list),
                refresh.of(list, version),
                request.absolute(list.addresses().jobs(list.shown())),
                alerts.of(request, list),
                tabs.of(list),
                tabs.namedViews(list));
    }
}
