package io.jobsconsole.web.list;

import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Alert;
import java.util.List;
import java.util.Optional;

/**
 * The top of the list page: what the list is, how fresh it is, and the tabs to the same list in other states.
 *
 * @param live empty where the page stands for a moment that has passed
 * @param address whole, for whoever reads it on paper
 */
record ListHead(
        String heading,
        String status,
        Optional<AutoRefresh> live,
        String address,
        List<Alert> notices,
        List<Tab> tabs) {

    /** After how many seconds a browser without scripts reads the page anew; empty where nobody asked for that. */
    public Optional<Integer> reload() {
        return live.flatMap(AutoRefresh::unscripted).flatMap(AutoRefresh.Unscripted::seconds);
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
