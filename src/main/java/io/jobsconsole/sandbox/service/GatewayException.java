package io.jobsconsole.sandbox.service;

/** A call that the jobs API refuses. */
class GatewayException extends RuntimeException {

    private final GrpcCode code;

    GatewayException(GrpcCode code, String message) {
        super(message);
        this.code = code;
    }

    GrpcCode code() {
        return code;
    }
}
