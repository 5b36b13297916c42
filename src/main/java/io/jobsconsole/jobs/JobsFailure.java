package io.jobsconsole.jobs;

import java.time.Duration;
import java.util.Optional;

/** Expected trouble on the way to the jobs, made where it happened and shown as a page by its {@link Kind}. */
public class JobsFailure extends RuntimeException {

    /** Whose trouble it is and whether trying again can help. */
    public enum Kind {
        /** The visitor's rights do not suffice. */
        NOT_ALLOWED,
        /** The jobs API does not accept the console's bearer. */
        CREDENTIALS_REFUSED,
        /** The jobs API does not accept the key by which it knows the console. */
        KEY_REFUSED,
        /** The account cannot be used as it is: disabled, unknown, or full. */
        ACCOUNT_REFUSED,
        /** A corpus of the request is disabled or unknown. */
        CORPUS_REFUSED,
        /** The token service does not accept the visitor's sign-in. */
        SIGN_IN_REFUSED,
        /** The token service does not accept the console itself. */
        TOKEN_SERVICE_REFUSED,
        TOKEN_SERVICE_UNREACHABLE,
        TOKEN_SERVICE_NOT_UNDERSTOOD,
        PAGE_KEY_REFUSED,
        REQUEST_REFUSED,
        TOO_MANY_REQUESTS,
        NOT_OFFERED,
        SERVICE_ERROR,
        NOT_UNDERSTOOD,
        UNREACHABLE,
        /** Too many visitors wait for the API already. */
        BUSY,
        TOO_SLOW
    }

    private final Kind kind;
    private final transient Optional<ServiceStatus> status;
    private final transient Optional<Duration> retryAfter;

    public JobsFailure(Kind kind, Optional<ServiceStatus> status, Optional<Duration> retryAfter, Throwable cause) {
        super(kind.name(), cause, false, false);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public JobsFailure(Kind kind, ServiceStatus status) {
        this(kind, Optional.of(status), Optional.empty(), null);
    }

    public JobsFailure(Kind kind, Throwable cause) {
        this(kind, Optional.empty(), Optional.empty(), cause);
    }

    public JobsFailure(Kind kind) {
        this(kind, Optional.empty(), Optional.empty(), null);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<ServiceStatus> status() {
        return status;
    }

    /** How long the service asked us to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
