package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Links between the pages of a list. A link without a target page is absent.
 *
 * @param page its number, from 1
 * @param self the same page again
 * @param previous to the page before this one, or to the newer jobs where this list has an end
 * @param next to the older jobs, or to what the service gives next
 * @param end what to say where nothing follows
 * @param newest to the same list without an end, where it has one
 */
@TemplateData
record Pager(
        int page,
        String self,
        String first,
        Optional<Link> previous,
        Optional<Link> next,
        Optional<String> end,
        Optional<String> newest) {

    /** Whether the page is the whole list, and the newest: it then needs no link to another. */
    public boolean isAlone() {
        return isFirst() && next.isEmpty() && newest.isEmpty();
    }

    /** Whether the page shows the list as it is now. Later pages show it as of the time when the first page was read. */
    public boolean isFirst() {
        return page == 1;
    }
}
