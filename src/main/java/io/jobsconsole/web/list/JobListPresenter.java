package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.timeline.TimelinePresenter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/** Makes the list page. */
@Singleton
class JobListPresenter {

    private final Messages messages;
    private final FilterSentence sentence;
    private final ListHeadPresenter head;
    private final ListToolsPresenter tools;
    private final ListTablePresenter table;
    private final TimelinePresenter timelinePresenter;
    private final EmptyListPresenter empty;
    private final PagerPresenter pager;

    JobListPresenter(
            Messages messages,
            FilterSentence sentence,
            ListHeadPresenter head,
            ListToolsPresenter tools,
            ListTablePresenter table,
            TimelinePresenter timelinePresenter,
            EmptyListPresenter empty,
            PagerPresenter pager) {
        this.messages = messages;
        this.sentence = sentence;
        this.head = head;
        this.tools = tools;
        this.table = table;
        this.timelinePresenter = timelinePresenter;
        this.empty = empty;
        this.pager = pager;
    }

    JobListView of(ConsoleRequest request, ListResult result, EntityTag version) {
        var jobs = result.jobs();
        var durationBars = DurationBars.of(jobs, result.now());
        var filled = Optional.of(result).filter(list -> !jobs.isEmpty());
        return new JobListView(
                Layout.of(
                        request,
                        messages.titleOnAccount(
                                sentence.brief(result.shown()), result.account().name())),
                head.of(request, result, version),
                tools.of(request, result),
                filled.filter(list -> !list.viewOptions().isTimeline()).map(list -> table.of(list, durationBars)),
                filled.filter(list -> list.viewOptions().isTimeline()).map(timelinePresenter::of),
                jobs.isEmpty() ? Optional.of(empty.of(result)) : Optional.empty(),
                pager.of(result),
                jobs.size());
    }
}
