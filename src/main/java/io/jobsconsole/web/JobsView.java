package io.jobsconsole.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * The list page.
 *
 * @param address whole, for whoever reads it on paper
 * @param live empty where the page stands for a moment that has passed
 * @param isSortedByReading whether a click on a column reads more than this
 * @param rows written already, where the list is a table
 * @param views the other ways to look at the list
 * @param timeline the list as a picture, where the address asks for that
 */
record JobsView(
        Frame frame,
        String heading,
        String status,
        Optional<Live> live,
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
        Optional<RawString> rows,
        List<Switch> views,
        Optional<Timeline> timeline,
        Optional<EmptyView> empty,
        Pager pager) {

    /** After how many seconds a browser without scripts reads the page anew; empty where nobody asked for that. */
    public Optional<Integer> reload() {
        return live.flatMap(Live::unscripted).flatMap(Live.Unscripted::seconds);
    }

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
