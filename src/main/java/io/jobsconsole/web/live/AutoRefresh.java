package io.jobsconsole.web.live;

import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * What a page needs to be read anew while one looks at it.
 *
 * @param version its entity tag: the same as long as nothing new was read
 * @param now when it was made, in epoch milliseconds
 * @param seconds between two reads while something is active
 * @param isWhole whether all that was asked for came: what is missing from a partial answer is not gone
 * @param unscripted how browsers without scripts read it again by themselves; empty where they cannot
 */
public record AutoRefresh(String version, long now, int seconds, boolean isWhole, Optional<Unscripted> unscripted) {

    /** In seconds. */
    public static final int WHILE_ACTIVE = 15;

    /**
     * A reload by the browser.
     *
     * @param seconds between two, where that was asked for
     * @param change to the page with that turned on, or off again
     */
    @TemplateData
    public record Unscripted(Optional<Integer> seconds, Link change) {}
}
