package io.jobsconsole.web.job;

import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.health.WarmUp;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.request.WarmUpRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes the page of a job. */
@Singleton
class JobWarmUp implements WarmUp {

    private final JobPresenter presenter;
    private final JobRefreshPresenter refresh;
    private final Preferences preferences;
    private final Clock clock;

    JobWarmUp(JobPresenter presenter, JobRefreshPresenter refresh, Preferences preferences, Clock clock) {
        this.presenter = presenter;
        this.refresh = refresh;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public void run() {
        var now = clock.instant();
        var request = new WarmUpRequest(JobQuery.everything(), preferences, clock);
        var newest = request.newestJobs(now);
        request.jobs()
                .list(JobQuery.everything(), now)
                .map(page -> page.jobs().get(0))
                .map(Job::id)
                .chain(id -> request.jobs().find(id, now))
                .map(Optional::orElseThrow)
                .chain(job -> JobReading.of(job, newest, () -> Uni.createFrom().item(Optional.empty())))
                .map(reading -> new JobTemplate(presenter.of(
                        request,
                        request.account(),
                        reading,
                        CorpusNames.NONE,
                        Optional.empty(),
                        refresh.version(request, reading, CorpusNames.NONE, now),
                        now)))
                .map(JobTemplate::render)
                .await()
                .indefinitely();
    }
}
