package io.jobsconsole.jobs;

import java.util.Optional;

/**
 * A status as the service gave it.
 *
 * @param code its name, or the HTTP status where there was no other
 * @param detail the service's own words
 * @param sentAs the HTTP status that a named code came with, where that was not good either
 * @param requestId the service's number of the request, which its support asks for
 */
public record ServiceStatus(String code, Optional<String> detail, Optional<String> sentAs, Optional<String> requestId) {

    public ServiceStatus(String code, Optional<String> detail) {
        this(code, detail, Optional.empty(), Optional.empty());
    }

    /** The code's row in the table, empty when it has none. */
    public Optional<StatusCode> known() {
        return StatusCode.named(code);
    }
}
