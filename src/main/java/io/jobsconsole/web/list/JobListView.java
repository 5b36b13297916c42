package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.timeline.TimelineView;
import java.util.Optional;

/**
 * The list page. Its jobs are a table or a timeline; a list without jobs says why it is empty.
 *
 * @param timeline the list as a timeline, if the URL asks for it
 */
record JobListView(
        Layout layout,
        ListHead head,
        ListTools tools,
        Optional<ListTable> table,
        Optional<TimelineView> timeline,
        Optional<EmptyListView> empty,
        Pager pager) {}
