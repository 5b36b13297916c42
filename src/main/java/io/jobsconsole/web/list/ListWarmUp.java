package io.jobsconsole.web.list;

import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.health.WarmUp;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.KeptDurations;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.web.format.Preferences;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions;
import io.jobsconsole.web.request.ViewOptions.Scale;
import io.jobsconsole.web.request.ViewOptions.View;
import io.jobsconsole.web.request.WarmUpRequest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes a list with jobs as a table and as a timeline, and a list without jobs. */
@Singleton
class ListWarmUp implements WarmUp {

    private final JobListPresenter presenter;
    private final ListRefreshPresenter refresh;
    private final Preferences preferences;
    private final Clock clock;

    ListWarmUp(JobListPresenter presenter, ListRefreshPresenter refresh, Preferences preferences, Clock clock) {
        this.presenter = presenter;
        this.refresh = refresh;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public void run() {
        show(JobQuery.everything(), ViewOptions.DEFAULT);
        show(JobQuery.everything(), new ViewOptions(View.TIMELINE, Scale.DURATION, Optional.empty()));
        show(JobQuery.ofJob("none"), ViewOptions.DEFAULT);
    }

    private void show(JobQuery list, ViewOptions options) {
        var now = clock.instant();
        var request = new WarmUpRequest(list, preferences, clock);
        request.show(options);
        var reading = ListReading.of(request.newestJobs(now), list).await().indefinitely();
        var result = new ListResult(
                request.account(), list, list, options, reading, CorpusNames.NONE, () -> KeptDurations.NONE, now);
        new JobListTemplate(presenter.of(request, result, refresh.version(request, result))).render();
    }
}
