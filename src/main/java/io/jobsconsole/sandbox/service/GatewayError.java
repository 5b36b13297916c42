package io.jobsconsole.sandbox.service;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The error body of version 1. */
@RegisterForReflection // Returned by an exception mapper, whose signature the native build does not read.
record GatewayError(int code, String message, List<Object> details) {

    GatewayError(GrpcCode code, String message) {
        this(code.number, message, List.of());
    }
}
