package io.jobsconsole.web.home;

import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/** The overview of the accounts that are open to the visitor. */
@TemplateData
record AccountsView(Layout layout, String status, AutoRefresh autoRefresh, List<Line> accounts) {

    /**
     * One account.
     *
     * @param number the service's number of the account
     * @param active the number of its active jobs, as a link to them; empty if it could not be read
     * @param problems the number of jobs that ended without success in the last 24 hours, as a link to them
     * @param failure why the account could not be read
     */
    @TemplateData
    record Line(
            Link account,
            Optional<Long> number,
            Optional<Link> active,
            Optional<Link> problems,
            Optional<Failure> failure) {}

    @TemplateData
    record Failure(String heading, String sentences) {}
}
