package io.jobsconsole.jobs.v1;

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

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.StatusCode;
import io.jobsconsole.jobs.remote.AnswerCap.AnswerTooLarge;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Tells a good answer of version 1 from a bad one: the one place that knows its statuses and how calls break. */
class ListJobsAnswers {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** Whatever a service asks for, nobody is told to wait longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private ListJobsAnswers() {}

    /** A bad status without jobs is a failure, never "no jobs"; with jobs it is a part of the list. */
    static JobsPage page(ListJobsResponse response) {
        if (response == null) {
            throw new JobsFailure(NOT_UNDERSTOOD);
        }
        var jobs = response.jobs();
        var trouble = response.trouble();
        if (jobs.isEmpty() && trouble.isPresent()) {
            throw new JobsFailure(kind(trouble.get()), trouble.get());
        }
        // A key has been seen after the last row: an empty page ends the list, whatever it carries.
        return new JobsPage(jobs, response.next().filter(key -> !jobs.isEmpty()), trouble);
    }

    /** What a failed call means; a failure that is none of the expected ones stays as it is. */
    static Throwable failure(Throwable failure) {
        if (failure instanceof JobsFailure) {
            return failure;
        }
        // Before its status is looked at: the REST client wraps JSON that does not fit into a made-up HTTP 400.
        var broken = broken(failure);
        if (broken.isPresent()) {
            return new JobsFailure(broken.get(), Optional.empty(), pause(broken.get()), failure);
        }
        if (failure instanceof WebApplicationException answered) {
            return failure(answered.getResponse());
        }
        return failure instanceof ProcessingException ? new JobsFailure(NOT_UNDERSTOOD, failure) : failure;
    }

    private static JobsFailure failure(Response response) {
        var status = new ServiceStatus("HTTP " + response.getStatus(), Optional.empty());
        return new JobsFailure(kind(response.getStatus()), Optional.of(status), retryAfter(response), null);
    }

    private static Kind kind(int httpStatus) {
        return switch (httpStatus) {
            case 400 -> REQUEST_REFUSED;
            case 401 -> CREDENTIALS_REFUSED;
            case 403 -> NOT_ALLOWED;
            case 404, 405, 410, 501 -> NOT_OFFERED;
            case 408, 504 -> TOO_SLOW;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503 -> UNREACHABLE;
            default -> SERVICE_ERROR;
        };
    }

    private static Kind kind(ServiceStatus status) {
        return status.known().flatMap(StatusCode::kind).orElse(SERVICE_ERROR);
    }

    /** How a call broke that brought no whole answer. */
    private static Optional<Kind> broken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return Optional.of(TOO_SLOW);
            }
            if (cause instanceof BulkheadException) {
                return Optional.of(BUSY);
            }
            if (cause instanceof AnswerTooLarge || cause instanceof JsonProcessingException) {
                return Optional.of(NOT_UNDERSTOOD);
            }
            if (cause instanceof IOException) {
                return Optional.of(UNREACHABLE);
            }
        }
        return Optional.empty();
    }

    /** Those who are turned away for want of a place do not all come back at once. */
    private static Optional<Duration> pause(Kind kind) {
        return kind == BUSY
                ? Optional.of(Duration.ofSeconds(ThreadLocalRandom.current().nextInt(5, 16)))
                : Optional.empty();
    }

    private static Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
