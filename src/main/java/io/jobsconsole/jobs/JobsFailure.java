package io.jobsconsole.jobs;

import io.jobsconsole.lang.EnumWord;
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
        /** The jobs API does not accept the visitor's own token. */
        VISITOR_REFUSED,
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
        /** Nothing at the address speaks this version of the API. */
        NOT_OFFERED,
        /** The API knows nothing by the name that was asked for. */
        NOT_FOUND,
        SERVICE_ERROR,
        NOT_UNDERSTOOD,
        UNREACHABLE,
        /** Too many visitors wait for the API already. */
        BUSY,
        TOO_SLOW;

        /** As operators read it. */
        public String word() {
            return EnumWord.hyphenated(this);
        }
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

    /** What the service reported by one of its codes; a code that nobody knows is its trouble, not ours. */
    public JobsFailure(ServiceStatus status) {
        this(StatusCode.named(status.code()).flatMap(StatusCode::kind).orElse(Kind.SERVICE_ERROR), status);
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

    /** This failure of a query: a request that is refused beside a page key is refused for the key. */
    public JobsFailure of(JobQuery query) {
        return query.page().isPresent() && kind == Kind.REQUEST_REFUSED
                ? new JobsFailure(Kind.PAGE_KEY_REFUSED, status, retryAfter, this)
                : this;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<ServiceStatus> status() {
        return status;
    }

    /** Whether the service itself wants to be left alone for a while. */
    public boolean asksToWait() {
        return kind == Kind.TOO_MANY_REQUESTS || status.isPresent() && retryAfter.isPresent();
    }

    /** How long the service asked us to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
