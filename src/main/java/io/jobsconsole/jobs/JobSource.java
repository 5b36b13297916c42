package io.jobsconsole.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The jobs of one account as one visitor sees them, whatever the version of the API. */
public interface JobSource {

    /** The form of corpus keys in this API. */
    CorpusIdFormat corpusForm();

    /**
     * The same jobs through optional calls: these have limits of their own and take no capacity from required calls.
     */
    default JobSource aside() {
        return this;
    }

    /**
     * Lists one page of jobs.
     *
     * @param query the filters and the page
     * @param now the time from which a relative "since" is measured
     * @return the page, or a {@link JobsFailure}
     */
    Uni<JobsPage> list(JobQuery query, Instant now);

    /**
     * Finds a job of any age.
     *
     * @return empty when the service knows none by this id, or a {@link JobsFailure}; one of the kind {@link
     *     JobsFailure.Kind#NOT_FOUND} where it says so in words of its own
     */
    Uni<Optional<FoundJob>> find(String id, Instant now);

    /** The HTTP request that {@link #list} sends for this query. */
    ApiRequest request(JobQuery query, Instant now);
}
