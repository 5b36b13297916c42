package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import java.util.Optional;

/** What an API writes beside an HTTP status that is not good. */
public interface ErrorBody {

    /** What it says, empty when it says nothing. */
    Optional<ServiceStatus> said(int httpStatus);

    /** What it means, where it knows better than the HTTP status alone. */
    default Optional<Kind> kind(int httpStatus) {
        return Optional.empty();
    }
}
