package io.jobsconsole.jobs;

import java.util.Optional;

/**
 * A status that the service reported.
 *
 * @param code the name of the status, or the HTTP status if there is no name
 * @param detail the service's message
 * @param sentAs the HTTP status of the answer, if that was an error too
 * @param requestId the service's id of the request, for its support team
 */
public record ServiceStatus(String code, Optional<String> detail, Optional<String> sentAs, Optional<String> requestId) {

    /** No code of a service. */
    private static final String NOT_READABLE = "";

    public ServiceStatus(String code, Optional<String> detail) {
        this(code, detail, Optional.empty(), Optional.empty());
    }

    /** In place of the status that a service did not report: a part of its answer, by its name, that cannot be read. */
    public static ServiceStatus notReadable(String part) {
        return new ServiceStatus(NOT_READABLE, Optional.of(part));
    }

    public boolean isOfAnUnreadablePart() {
        return code.equals(NOT_READABLE);
    }

    /** The code's entry in the table; empty when the table has none. */
    public Optional<StatusCode> known() {
        return StatusCode.named(code);
    }
}
