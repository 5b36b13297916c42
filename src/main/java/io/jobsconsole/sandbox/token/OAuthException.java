package io.jobsconsole.sandbox.token;

/** A rejected token request, with an error code of RFC 6749 or RFC 8693. */
class OAuthException extends RuntimeException {

    private final String error;

    OAuthException(String error, String description) {
        super(description);
        this.error = error;
    }

    String error() {
        return error;
    }

    int httpStatus() {
        return error.equals("invalid_client") ? 401 : 400;
    }
}
