package io.jobsconsole.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list of jobs.
 *
 * @param jobs in the order in which the service gave them
 * @param next opens the page after this one, empty at the end of the list
 * @param trouble what the service complained about although it gave jobs: the page may not be whole then
 */
public record JobsPage(List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {

    public JobsPage {
        jobs = List.copyOf(jobs);
    }

    /** Those of its jobs that are older than that. */
    public JobsPage createdBefore(Instant time) {
        var older = jobs.stream()
                .filter(job -> job.created().filter(time::isAfter).isPresent())
                .toList();
        return new JobsPage(older, next, trouble);
    }

    /** Whether nothing follows and nothing is known to be missing; all jobs of a list, when this is its first page. */
    public boolean isComplete() {
        return next.isEmpty() && trouble.isEmpty();
    }

    /**
     * The page that answers a query. A list ends at an empty page, whatever key that carries, and at a key that was
     * passed before (a key has been seen after the last row).
     */
    public static JobsPage of(JobQuery query, List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {
        return new JobsPage(jobs, next.filter(key -> !jobs.isEmpty() && !query.hasPassed(key)), trouble);
    }
}
