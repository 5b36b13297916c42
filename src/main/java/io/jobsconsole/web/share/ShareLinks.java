package io.jobsconsole.web.share;

import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Links that share a list with others, and the request to the service that reads it.
 *
 * @param live what it will be then
 * @param frozen what it is now, where the live link would show something else later
 * @param csv where all its jobs are had as a table
 * @param json where all its jobs are had as data
 * @param start the form that makes the account open with this list, or not any more
 * @param call the JSON that is sent, where any is
 * @param curl the call as a line for a shell, without secrets
 * @param hint where the values of its variables come from
 */
public record ShareLinks(
        Named live,
        Optional<Named> frozen,
        String csv,
        String json,
        Optional<Start> start,
        Optional<String> call,
        String curl,
        String hint) {

    /**
     * A form for the start view of the account.
     *
     * @param view the query string to keep; empty to forget the one that is kept
     * @param isKept whether the account opens with this list
     */
    @TemplateData
    record Start(String action, String view, boolean isKept, String label) {}

    /** A URL, and a label that says what it leads to. */
    record Named(String label, String address) {}
}
