package io.jobsconsole.web.live;

import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Data for the automatic refresh of a page that is open in a browser.
 *
 * @param version entity tag of the page, which stays the same until there is something new
 * @param now time when the page was made, in epoch milliseconds
 * @param seconds between two refreshes while a job is active
 * @param isWhole whether the answer is complete: a job that is missing from a partial answer may still exist
 * @param unscripted reload of the page without scripts; empty if the page has none
 */
public record AutoRefresh(String version, long now, int seconds, boolean isWhole, Optional<Unscripted> unscripted) {

    /** In seconds. */
    public static final int WHILE_ACTIVE = 15;

    /**
     * A reload by the browser itself.
     *
     * @param seconds between two reloads, if the URL asks for them
     * @param change link that turns the reload on or off
     */
    @TemplateData
    public record Unscripted(Optional<Integer> seconds, Link change) {}
}
