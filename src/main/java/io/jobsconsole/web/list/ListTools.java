package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.share.ShareLinks;
import java.util.List;

/**
 * The tools of the list page: the filter form, the links that share the list, and the links to its views.
 *
 * @param window links to the same list in other time windows
 * @param filterLabel name of the menu with the form, with the number of active filters
 * @param filterLinks links that each remove one active filter
 * @param views links to the table and the timeline
 */
record ListTools(
        FilterForm form,
        String filterLabel,
        List<Link> filterLinks,
        WindowMenu window,
        ShareLinks share,
        List<NavLink> views) {

    /** The time window of the list, and links to the same list in others. */
    record WindowMenu(String label, List<NavLink> spans) {}
}
