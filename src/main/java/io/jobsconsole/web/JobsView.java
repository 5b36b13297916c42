package io.jobsconsole.web;

import java.util.List;
import java.util.Optional;

/** The list page. Links that lead nowhere are absent. */
record JobsView(
        Frame frame,
        String heading,
        String summary,
        String readAt,
        String self,
        List<Notice> notices,
        List<Tab> tabs,
        List<Chip> chips,
        FilterForm form,
        String order,
        List<JobRow> rows,
        Optional<EmptyView> empty,
        int page,
        Optional<String> firstPage,
        Optional<String> previousPage,
        Optional<String> nextPage,
        boolean isEnd) {

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
