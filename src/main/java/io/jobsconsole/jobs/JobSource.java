package io.jobsconsole.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** What any jobs API can do for one visitor of one account. */
public interface JobSource {

    /** How corpora are named here. */
    CorpusForm corpusForm();

    /** The same jobs for calls that a page can do without: they take no place from those that it needs. */
    default JobSource aside() {
        return this;
    }

    /**
     * Lists one page of jobs.
     *
     * @param query which jobs, and which page of them
     * @param now the time from which a relative "since" is measured
     * @return the page, or a {@link JobsFailure}
     */
    Uni<JobsPage> list(JobQuery query, Instant now);

    /**
     * Looks for a job, however old it is.
     *
     * @return empty when the service knows none by this id, or a {@link JobsFailure}
     */
    Uni<Optional<FoundJob>> find(String id, Instant now);

    /** The call that {@link #list} makes for this, as it goes over the wire. */
    ApiRequest request(JobQuery query, Instant now);
}
