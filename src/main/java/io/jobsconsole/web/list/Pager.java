package io.jobsconsole.web.list;

import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Links between the pages of a list. A link without a target page is absent.
 *
 * @param page number of this page, from 1
 * @param self URL of this page
 * @param end text if no page follows
 */
@TemplateData
record Pager(
        int page, String self, String first, Optional<String> previous, Optional<String> next, Optional<String> end) {

    /** Whether the page shows the list as it is now. Later pages show it as of the time when the first page was read. */
    public boolean isFirst() {
        return page == 1;
    }
}
