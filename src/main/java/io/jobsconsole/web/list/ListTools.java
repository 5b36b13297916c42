package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.share.ShareLinks;
import java.util.List;

/**
 * The tools of the list page: the filter form, the links that share the list, and the links to its views.
 *
 * @param filterLinks links that each remove one active filter
 * @param views links to the table and the timeline
 */
record ListTools(FilterForm form, List<Link> filterLinks, ShareLinks share, List<NavLink> views) {}
