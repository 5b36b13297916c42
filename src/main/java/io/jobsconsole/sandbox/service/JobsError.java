package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The error body of version 2.
 *
 * @param requestId the id for the service's support, different in each answer
 * @param fieldErrors the error of each invalid parameter, on 400
 * @param id the id that was not found, on 404
 */
@RegisterForReflection // Returned by an exception mapper, whose signature the native build does not read.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JobsError(
        List<String> messages,
        @JsonProperty("request_id") String requestId,
        @JsonProperty("field_errors") Map<String, String> fieldErrors,
        Optional<String> id) {

    JobsError(String message, Map<String, String> fieldErrors, Optional<String> id) {
        this(List.of(message), UUID.randomUUID().toString(), fieldErrors, id);
    }
}
