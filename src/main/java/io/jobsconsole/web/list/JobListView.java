package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.timeline.TimelineView;
import java.util.Optional;

/**
 * The list page. Its jobs are a table or a timeline; a list without jobs says why it is empty.
 *
 * @param timeline the list as a timeline, if the URL asks for it
 * @param rows number of jobs on the page
 */
record JobListView(
        Layout layout,
        ListHead head,
        ListTools tools,
        Optional<ListTable> table,
        Optional<TimelineView> timeline,
        Optional<EmptyListView> empty,
        Pager pager,
        int rows) {

    /** So many rows fill two windows: the way to the next page then stands above them too. */
    private static final int MANY_ROWS = 50;

    /** Whether there is any other page. */
    public boolean hasPager() {
        return !pager.isAlone();
    }

    public boolean hasPagerAbove() {
        return hasPager() && rows > MANY_ROWS;
    }
}
