package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import java.util.Optional;

/** The body of an HTTP error answer. */
public interface ErrorBody {

    /** The status in the body; empty when the body has none. */
    Optional<ServiceStatus> said(int httpStatus);

    /** The failure kind, if the body tells more than the HTTP status. */
    default Optional<Kind> kind(int httpStatus) {
        return Optional.empty();
    }
}
