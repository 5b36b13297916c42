package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.NumberedPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the links between the pages of a list. */
@Singleton
class PagerPresenter {

    private final ListMessages messages;
    private final ListStatus status;

    PagerPresenter(ListMessages messages, ListStatus status) {
        this.messages = messages;
        this.status = status;
    }

    Pager of(ListResult list) {
        var shown = list.shown();
        var urls = list.addresses();
        var older = list.reading().page().older();
        return new Pager(
                shown.number(),
                urls.jobs(shown),
                urls.jobs(shown.atFirstPage()),
                previous(list),
                list.reading()
                        .page()
                        .wayOn(shown)
                        .filter(page -> leadsOn(shown, page))
                        .map(page -> new Link(label(page), urls.jobs(page))),
                older.isEmpty() ? Optional.of(status.end(list)) : Optional.empty(),
                shown.window().until().map(end -> urls.jobs(shown.atFirstPage().withoutEnd())));
    }

    private Optional<Link> previous(ListResult list) {
        var shown = list.shown();
        var urls = list.addresses();
        var page = new Pagination(list.account().key())
                .previous(shown)
                .map(urls::jobs)
                .or(() -> NumberedPage.before(shown).map(number -> urls.jobs(shown, number)))
                .map(address -> new Link(messages.previousPage(), address));
        return page.or(() -> shown.window()
                .until()
                .filter(end -> list.reading().page().order() != ServiceOrder.NONE)
                .map(end -> new Link(messages.newerJobs(), urls.newer(shown))));
    }

    private String label(JobQuery older) {
        if (!older.filter().isNone()) {
            return messages.lookFurther();
        }
        return older.page().isPresent() ? messages.nextPage() : messages.olderJobs();
    }

    private static boolean leadsOn(JobQuery shown, JobQuery older) {
        return fitsALink(older) && shown.number() < JobQuery.MOST_PAGES;
    }

    static boolean fitsALink(JobQuery page) {
        return page.page().map(position -> position.key().fitsALink()).orElse(true);
    }
}
