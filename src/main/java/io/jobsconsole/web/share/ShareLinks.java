package io.jobsconsole.web.share;

import java.util.Optional;

/**
 * Links that share a list with others, and the request to the service that reads it.
 *
 * @param live link to the list as it will be when the link is opened
 * @param frozen link to the list as it is now; empty if the live link will show the same
 * @param csv URL of all jobs as CSV
 * @param json URL of all jobs as JSON
 * @param call JSON body of the request, if it has one
 * @param curl the request as a shell command, without secrets
 */
public record ShareLinks(
        Named live, Optional<Named> frozen, String csv, String json, Optional<String> call, String curl) {

    /** A URL, and a label that says what it leads to. */
    record Named(String label, String address) {}
}
