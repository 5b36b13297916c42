package io.jobsconsole.web.share;

import java.util.Optional;

/**
 * A list to hand on: as links that others open, and as the call that reads it.
 *
 * @param live what it will be then
 * @param frozen what it is now, where the live link would show something else later
 * @param csv where all its jobs are had as a table
 * @param json where all its jobs are had as data
 * @param call the JSON that is sent, where any is
 * @param curl the call as a line for a shell, without secrets
 */
public record ShareLinks(
        Named live, Optional<Named> frozen, String csv, String json, Optional<String> call, String curl) {

    /** An address and what it leads to. */
    record Named(String label, String address) {}
}
