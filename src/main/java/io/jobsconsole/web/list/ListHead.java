package io.jobsconsole.web.list;

import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Alert;
import java.util.List;
import java.util.Optional;

/**
 * The top of the list page: heading, status, messages, and the tabs to the same list in other states.
 *
 * @param autoRefresh empty if the page shows the list as of a past time
 * @param address absolute URL, for the printed page
 * @param namedViews tabs to the lists that have a name in the configuration
 */
record ListHead(
        String heading,
        String status,
        Optional<AutoRefresh> autoRefresh,
        String address,
        List<Alert> alerts,
        List<Tab> tabs,
        List<Tab> namedViews) {

    /** Seconds until a browser without scripts reloads the page; empty unless the URL asks for a reload. */
    public Optional<Integer> reload() {
        return autoRefresh.flatMap(AutoRefresh::unscripted).flatMap(AutoRefresh.Unscripted::seconds);
    }

    /** The tabs that visitors need most often. They are always visible. */
    public List<Tab> firstTabs() {
        return tabs.subList(0, StateTabsPresenter.FIRST);
    }

    public List<Tab> moreTabs() {
        return tabs.subList(StateTabsPresenter.FIRST, tabs.size());
    }

    /** Whether the current tab is one of {@link #moreTabs}. */
    public boolean isMoreCurrent() {
        return currentOfMore().isPresent();
    }

    /** The tab of {@link #moreTabs} that is open. Its name stands in place of the name of the closed menu. */
    public Optional<Tab> currentOfMore() {
        return moreTabs().stream().filter(Tab::isCurrent).findFirst();
    }
}
