package io.jobsconsole.web.share;

import java.util.Optional;

/**
 * Links that share a list with others, and the request to the service that reads it.
 *
 * @param live what it will be then
 * @param frozen what it is now, where the live link would show something else later
 * @param csv where all its jobs are had as a table
 * @param json where all its jobs are had as data
 * @param call the JSON that is sent, where any is
 * @param curl the call as a line for a shell, without secrets
 * @param hint where the values of its variables come from
 */
public record ShareLinks(
        Named live, Optional<Named> frozen, String csv, String json, Optional<String> call, String curl, String hint) {

    /** A URL, and a label that says what it leads to. */
    record Named(String label, String address) {}
}
