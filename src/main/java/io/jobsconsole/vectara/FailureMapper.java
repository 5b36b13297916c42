package io.jobsconsole.vectara;

import static io.jobsconsole.jobs.JobsFailure.Kind.BUSY;
import static io.jobsconsole.jobs.JobsFailure.Kind.CREDENTIALS_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.NOT_ALLOWED;
import static io.jobsconsole.jobs.JobsFailure.Kind.NOT_OFFERED;
import static io.jobsconsole.jobs.JobsFailure.Kind.NOT_UNDERSTOOD;
import static io.jobsconsole.jobs.JobsFailure.Kind.REQUEST_REFUSED;
import static io.jobsconsole.jobs.JobsFailure.Kind.SERVICE_ERROR;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOO_MANY_REQUESTS;
import static io.jobsconsole.jobs.JobsFailure.Kind.TOO_SLOW;
import static io.jobsconsole.jobs.JobsFailure.Kind.UNREACHABLE;

import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.vectara.HtmlResponseFilter.NoApi;
import io.jobsconsole.vectara.ResponseSizeLimit.AnswerTooLarge;
import io.jobsconsole.vectara.ReusedConnections.ReusedConnectionClosed;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Maps the failure of a call to a {@link JobsFailure}. Only this class knows HTTP statuses and network errors. An
 * unexpected failure stays as it is.
 */
public class FailureMapper {

    private final WireJson.Reader<? extends ErrorBody> errorBody;

    /** @param errorBody reads the error bodies of this version of the API */
    public FailureMapper(WireJson.Reader<? extends ErrorBody> errorBody) {
        this.errorBody = errorBody;
    }

    /** @param now from when a wait is counted that the service asks for */
    public Throwable of(Throwable failure, Instant now) {
        if (failure instanceof JobsFailure) {
            return failure;
        }
        var broken = broken(failure);
        if (broken.isPresent()) {
            return new JobsFailure(broken.get(), Optional.empty(), pause(broken.get()), failure);
        }
        if (failure instanceof WebApplicationException answered) {
            return of(answered.getResponse(), now);
        }
        // Netty reports an answer that is not HTTP as an IllegalArgumentException.
        var isNonsense = failure instanceof ProcessingException || failure instanceof IllegalArgumentException;
        return isNonsense ? new JobsFailure(NOT_UNDERSTOOD, failure) : failure;
    }

    /**
     * Whether the failure counts for the circuit breaker: the service is down or overloaded, and did not just reject
     * this call.
     */
    static boolean areOfTheService(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return answered.getResponse().getStatus() >= 500;
        }
        return broken(failure)
                .filter(kind -> kind == UNREACHABLE || kind == TOO_SLOW)
                .isPresent();
    }

    /** Whether a retry makes sense: no server accepted the call, and the answer names no waiting time. */
    static boolean mayPass(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return answered.getResponse().getStatus() == 503
                    && RetryAfter.isNone(answered.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER));
        }
        return causes(failure).anyMatch(cause -> cause instanceof ConnectException);
    }

    private JobsFailure of(Response response, Instant now) {
        var http = response.getStatus();
        var error = error(response);
        var said = error.flatMap(body -> body.said(http))
                .orElseGet(() -> new ServiceStatus("HTTP " + http, Optional.empty()));
        var kind = error.flatMap(body -> body.kind(http)).orElseGet(() -> kind(http));
        return new JobsFailure(kind, Optional.of(said), retryAfter(response, now), null);
    }

    /** Reads the error body. A load balancer may send its own page instead; then only the HTTP status counts. */
    private Optional<ErrorBody> error(Response response) {
        try {
            return Optional.ofNullable(response.readEntity(byte[].class)).map(body -> WireJson.read(body, errorBody));
        } catch (JobsFailure | ProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Kind kind(int httpStatus) {
        return switch (httpStatus) {
            case 400, 406, 411, 412, 413, 414, 415, 416, 417, 422, 428, 431 -> REQUEST_REFUSED;
            case 401 -> CREDENTIALS_REFUSED;
            case 403 -> NOT_ALLOWED;
            case 301, 302, 303, 307, 308, 404, 405, 410, 501 -> NOT_OFFERED;
            case 408, 504 -> TOO_SLOW;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503 -> UNREACHABLE;
            default -> SERVICE_ERROR;
        };
    }

    /** The failure kind of a call without a complete answer. */
    private static Optional<Kind> broken(Throwable failure) {
        for (var cause : causes(failure).toList()) {
            if (cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return Optional.of(TOO_SLOW);
            }
            if (cause instanceof BulkheadException) {
                return Optional.of(BUSY);
            }
            if (cause instanceof NoApi) {
                return Optional.of(NOT_OFFERED);
            }
            if (cause instanceof AnswerTooLarge) {
                return Optional.of(NOT_UNDERSTOOD);
            }
            if (cause instanceof IOException
                    || cause instanceof HttpClosedException
                    || cause instanceof ReusedConnectionClosed) {
                return Optional.of(UNREACHABLE);
            }
        }
        return Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** A random pause for a rejected caller, so that not all callers return at once. */
    private static Optional<Duration> pause(Kind kind) {
        return kind == BUSY
                ? Optional.of(Duration.ofSeconds(ThreadLocalRandom.current().nextInt(5, 16)))
                : Optional.empty();
    }

    /** The longest wait of all that are asked for: a proxy may add a header of its own. */
    private static Optional<Duration> retryAfter(Response response, Instant now) {
        return response.getStringHeaders().getOrDefault(HttpHeaders.RETRY_AFTER, List.of()).stream()
                .flatMap(asked -> RetryAfter.read(asked, now).stream())
                .max(Comparator.naturalOrder());
    }
}
