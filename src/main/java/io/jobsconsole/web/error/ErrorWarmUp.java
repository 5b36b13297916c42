package io.jobsconsole.web.error;

import io.jobsconsole.health.WarmUp;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.request.WarmUpRequest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the page of a failed call, and the page for a request that is refused before anybody is known. */
@Singleton
class ErrorWarmUp implements WarmUp {

    private final ApiErrorPresenter failures;
    private final ErrorPresenter errors;
    private final Preferences preferences;
    private final Clock clock;

    ErrorWarmUp(ApiErrorPresenter failures, ErrorPresenter errors, Preferences preferences, Clock clock) {
        this.failures = failures;
        this.errors = errors;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public void run() {
        var request = new WarmUpRequest(JobQuery.everything(), preferences, clock);
        new NoticeTemplate(failures.failed(request, new JobsFailure(JobsFailure.Kind.TOO_SLOW))).render();
        new NoticeTemplate(errors.refused(request.requestId())).render();
    }
}
