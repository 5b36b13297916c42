package io.jobsconsole.web.corpora;

import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The page of all corpora.
 *
 * @param self URL of this page
 * @param window the time in which the jobs were created, in words
 * @param spans the same page for other times
 * @param anyState the same page without its filter of states, if it has one
 * @param empty a heading in place of the table, if there is no job
 */
@TemplateData
record CorporaView(
        Layout layout,
        Head head,
        String self,
        List<Alert> alerts,
        String window,
        List<NavLink> spans,
        Optional<Link> anyState,
        List<CorpusRow> rows,
        Optional<Empty> empty) {

    @TemplateData
    record Head(String heading, String status, AutoRefresh autoRefresh) {}

    /** @param jobs link to the list of jobs that is empty, too, and leads on */
    @TemplateData
    record Empty(String heading, String hint, Link jobs) {}
}
