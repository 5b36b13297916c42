package io.jobsconsole.web;

import java.util.List;
import java.util.Optional;

/**
 * The list page.
 *
 * @param address whole, for whoever reads it on paper
 * @param isSortedByReading whether a click on a column reads more than this
 */
record JobsView(
        Frame frame,
        String heading,
        String status,
        String address,
        List<Notice> notices,
        List<Tab> tabs,
        List<Chip> chips,
        FilterForm form,
        Share share,
        Optional<Notice> whoAndWhere,
        String order,
        boolean isSortedByReading,
        SortColumn byState,
        SortColumn byCreated,
        SortColumn byWaited,
        SortColumn byRan,
        List<JobRow> rows,
        Optional<EmptyView> empty,
        Pager pager) {

    /** The tabs that one wants most often. */
    public List<Tab> firstTabs() {
        return tabs.subList(0, StateTabs.FIRST);
    }

    public List<Tab> moreTabs() {
        return tabs.subList(StateTabs.FIRST, tabs.size());
    }

    /** Whether what is shown stands among the tabs behind the first ones. */
    public boolean isMoreOpen() {
        return moreTabs().stream().anyMatch(Tab::isCurrent);
    }
}
