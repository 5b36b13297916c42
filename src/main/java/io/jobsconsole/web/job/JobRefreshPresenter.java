package io.jobsconsole.web.job;

import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.jobs.reading.RelatedJobs;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.live.EntityTags;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The automatic refresh of the job page. */
@Singleton
class JobRefreshPresenter {

    private final EntityTags tags;

    JobRefreshPresenter(EntityTags tags) {
        this.tags = tags;
    }

    /** The entity tag changes with the job and with the related jobs, and every minute. */
    EntityTag version(ConsoleRequest request, JobReading reading, CorpusNames names, Instant now) {
        return tags.of(
                request,
                reading.found(),
                reading.related().map(RelatedJobs::jobs),
                reading.related().flatMap(RelatedJobs::active).map(NewestPage::jobs),
                reading.usual(),
                reading.found().job().corpora().stream().map(names::of).toList(),
                now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Only the page of an active job is refreshed: an ended job does not change. */
    Optional<AutoRefresh> of(JobReading reading, EntityTag version, Instant now) {
        return Optional.of(reading.found().job())
                .filter(Job::isActive)
                .map(job -> new AutoRefresh(
                        version.getValue(), now.toEpochMilli(), AutoRefresh.WHILE_ACTIVE, true, Optional.empty()));
    }
}
