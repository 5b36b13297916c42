package io.jobsconsole.sandbox.service;

/** A call that version 1 of the jobs API rejects. */
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
