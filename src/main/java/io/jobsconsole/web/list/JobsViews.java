package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.job.Bars;
import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import io.jobsconsole.web.timeline.Timelines;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** Turns a page of jobs into what the visitor sees. */
@Singleton
class JobsViews {

    private final Messages messages;
    private final FilterSentence sentence;
    private final ListHeadPresenter head;
    private final ListToolsPresenter tools;
    private final ListTablePresenter table;
    private final Timelines timelines;
    private final EmptyLists empty;
    private final PagerPresenter pager;

    JobsViews(
            Messages messages,
            FilterSentence sentence,
            ListHeadPresenter head,
            ListToolsPresenter tools,
            ListTablePresenter table,
            Timelines timelines,
            EmptyLists empty,
            PagerPresenter pager) {
        this.messages = messages;
        this.sentence = sentence;
        this.head = head;
        this.tools = tools;
        this.table = table;
        this.timelines = timelines;
        this.empty = empty;
        this.pager = pager;
    }

    JobsView of(Visit visit, Listing listing, EntityTag version) {
        var jobs = listing.reading().page().jobs();
        var bars = Bars.of(jobs, listing.now());
        var filled = Optional.of(listing).filter(list -> !jobs.isEmpty());
        return new JobsView(
                Frame.of(
                        visit,
                        messages.titleOnAccount(
                                sentence.brief(listing.shown()),
                                listing.account().name())),
                head.of(visit, listing, version),
                tools.of(visit, listing),
                filled.filter(list -> !list.display().isTimeline()).map(list -> table.of(list, bars)),
                filled.filter(list -> list.display().isTimeline()).map(list -> timelines.of(list, bars)),
                jobs.isEmpty() ? Optional.of(empty.of(listing)) : Optional.empty(),
                pager.of(listing));
    }
}
