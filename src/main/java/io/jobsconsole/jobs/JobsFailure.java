package io.jobsconsole.jobs;

import io.jobsconsole.lang.EnumName;
import io.jobsconsole.lang.TlsProblem;
import java.time.Duration;
import java.util.Optional;

/**
 * An expected failure while reading jobs. The client that sees it creates it; the error page follows from its {@link
 * Kind}.
 */
public class JobsFailure extends RuntimeException {

    /** The cause of a failure, which decides what the visitor can do. */
    public enum Kind {
        /** The visitor lacks the permission. */
        NOT_ALLOWED,
        /** The jobs API rejects the bearer token that a token service issued. */
        CREDENTIALS_REFUSED,
        /** The jobs API rejects the visitor's own access token. */
        VISITOR_REFUSED,
        /** The jobs API rejects the account's API key. */
        KEY_REFUSED,
        /** The account is disabled, unknown or full. */
        ACCOUNT_REFUSED,
        /** A corpus in the request is disabled or unknown. */
        CORPUS_REFUSED,
        /** The session holds no access token, which the credentials of the account need. */
        NO_ACCESS_TOKEN,
        /** The token service rejects the visitor's access token. */
        SIGN_IN_REFUSED,
        /** The token service rejects the console's own credentials. */
        TOKEN_SERVICE_REFUSED,
        TOKEN_SERVICE_UNREACHABLE,
        TOKEN_SERVICE_NOT_UNDERSTOOD,
        PAGE_KEY_REFUSED,
        REQUEST_REFUSED,
        TOO_MANY_REQUESTS,
        /** The server at this address does not offer this version of the API. */
        NOT_OFFERED,
        /** The API does not know the requested resource. */
        NOT_FOUND,
        SERVICE_ERROR,
        NOT_UNDERSTOOD,
        UNREACHABLE,
        /** The limit of concurrent calls to the API is reached. */
        BUSY,
        TOO_SLOW;

        /** The name in logs and metrics. */
        public String word() {
            return EnumName.kebabCase(this);
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

    /** A failure that the service reported by a status code. An unknown code counts as an error of the service. */
    public JobsFailure(ServiceStatus status) {
        this(
                kind(status),
                status.isOfAnUnreadablePart() ? Optional.empty() : Optional.of(status),
                Optional.empty(),
                null);
    }

    private static Kind kind(ServiceStatus status) {
        return status.isOfAnUnreadablePart()
                ? Kind.NOT_UNDERSTOOD
                : status.known().flatMap(StatusCode::kind).orElse(Kind.SERVICE_ERROR);
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

    /** This failure for a query: a rejected request that carries a page key counts as a rejected page key. */
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

    /** Why no encrypted connection came about, where that is the cause. */
    public Optional<TlsProblem> tlsProblem() {
        return TlsProblem.of(getCause());
    }

    /** Whether the service asked for a pause before the next request. */
    public boolean asksToWait() {
        return kind == Kind.TOO_MANY_REQUESTS || status.isPresent() && retryAfter.isPresent();
    }

    /** The pause that the service asked for. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
