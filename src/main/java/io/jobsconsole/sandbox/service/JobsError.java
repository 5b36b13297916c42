package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The body of every answer of version 2 that is not HTTP 200.
 *
 * @param requestId what support asks for: another one for each request
 * @param fieldErrors what is wrong with which parameter, on 400
 * @param id what was not found, on 404
 */
@RegisterForReflection // Answered by an exception mapper, whose signature a native image does not look at.
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
