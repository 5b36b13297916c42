package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.jobs.reading.RelatedJobs;
import io.jobsconsole.web.live.Live;
import io.jobsconsole.web.live.PageVersions;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says how the page of a job is read anew while one looks at it. */
@Singleton
class JobRefresh {

    private final PageVersions versions;

    JobRefresh(PageVersions versions) {
        this.versions = versions;
    }

    /** Changes with the job and those around it, and with every minute. */
    EntityTag version(Visit visit, JobReading reading, Instant now) {
        return versions.of(
                visit,
                reading.found(),
                reading.neighbours().map(RelatedJobs::jobs),
                reading.usual(),
                now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** A job that is over stays as it is. */
    Optional<Live> of(JobReading reading, EntityTag version, Instant now) {
        return Optional.of(reading.found().job())
                .filter(Job::isActive)
                .map(job ->
                        new Live(version.getValue(), now.toEpochMilli(), Live.WHILE_ACTIVE, true, Optional.empty()));
    }
}
