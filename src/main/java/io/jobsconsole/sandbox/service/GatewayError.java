package io.jobsconsole.sandbox.service;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The body of every answer of the jobs API that is not HTTP 200. */
@RegisterForReflection // Answered by an exception mapper, whose signature a native image does not look at.
record GatewayError(int code, String message, List<Object> details) {

    GatewayError(GrpcCode code, String message) {
        this(code.number, message, List.of());
    }
}
