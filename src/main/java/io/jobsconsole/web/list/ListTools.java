package io.jobsconsole.web.list;

import io.jobsconsole.web.filter.Chip;
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.share.ShareLinks;
import java.util.List;

/**
 * The tools of the list page: to filter the list, to share it, and to look at it in another way.
 *
 * @param chips the filters that are set
 * @param views the ways to look at the list
 */
record ListTools(FilterForm form, List<Chip> chips, ShareLinks share, List<NavLink> views) {}
