package io.jobsconsole.sandbox;

import java.util.List;

/** The body of every answer of the jobs API that is not HTTP 200. */
record GatewayError(int code, String message, List<Object> details) {

    GatewayError(GrpcCode code, String message) {
        this(code.number, message, List.of());
    }
}
