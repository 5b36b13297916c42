package io.jobsconsole.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What any jobs API can do for one visitor of one account. */
public interface JobSource {

    /**
     * Lists one page of jobs.
     *
     * @param query which jobs; its page mark, where it has one, stands for everything else in it
     * @param now the time from which a relative "since" is measured
     * @return the page, or a {@link JobsFailure}
     */
    Uni<JobsPage> list(JobQuery query, Instant now);
}
