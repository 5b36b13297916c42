package io.jobsconsole.sandbox.service;

import java.util.Arrays;

/** The gRPC codes of the gateway, with the HTTP status of each. */
enum GrpcCode {
    INVALID_ARGUMENT(3, 400),
    UNAUTHENTICATED(16, 401),
    PERMISSION_DENIED(7, 403),
    NOT_FOUND(5, 404),
    ABORTED(10, 409),
    RESOURCE_EXHAUSTED(8, 429),
    INTERNAL(13, 500),
    UNIMPLEMENTED(12, 501),
    UNAVAILABLE(14, 503),
    DEADLINE_EXCEEDED(4, 504),
    UNKNOWN(2, 500);

    final int number;
    final int httpStatus;

    GrpcCode(int number, int httpStatus) {
        this.number = number;
        this.httpStatus = httpStatus;
    }

    static GrpcCode ofHttpStatus(int status) {
        return Arrays.stream(values())
                .filter(code -> code.httpStatus == status)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
