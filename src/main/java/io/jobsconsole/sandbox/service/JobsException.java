package io.jobsconsole.sandbox.service;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;

/** A call that version 2 of the jobs API rejects. */
class JobsException extends RuntimeException {

    private final Status status;
    private final Map<String, String> fieldErrors;
    private final Optional<String> id;

    private JobsException(Status status, String message, Map<String, String> fieldErrors, Optional<String> id) {
        super(message);
        this.status = status;
        this.fieldErrors = fieldErrors;
        this.id = id;
    }

    static JobsException invalid(String field, String error) {
        var fieldErrors = Map.of(field, error);
        return new JobsException(Status.BAD_REQUEST, field + ": " + error, fieldErrors, Optional.empty());
    }

    static JobsException unauthenticated() {
        return new JobsException(Status.UNAUTHORIZED, "A valid bearer is required.", Map.of(), Optional.empty());
    }

    static JobsException forbidden() {
        return new JobsException(Status.FORBIDDEN, "The bearer is not for one customer.", Map.of(), Optional.empty());
    }

    static JobsException notFound(String id) {
        return new JobsException(Status.NOT_FOUND, "There is no such job.", Map.of(), Optional.of(id));
    }

    Status status() {
        return status;
    }

    JobsError error() {
        return new JobsError(getMessage(), fieldErrors, id);
    }
}
