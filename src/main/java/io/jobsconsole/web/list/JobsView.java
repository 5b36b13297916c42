package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.timeline.Timeline;
import java.util.Optional;

/**
 * The list page. Its jobs are a table or a timeline; a list without jobs says why it is empty.
 *
 * @param timeline the list as a picture, where the address asks for that
 */
record JobsView(
        Frame frame,
        ListHead head,
        ListTools tools,
        Optional<ListTable> table,
        Optional<Timeline> timeline,
        Optional<EmptyView> empty,
        Pager pager) {}
