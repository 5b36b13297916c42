package io.jobsconsole.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One page of a list of jobs.
 *
 * @param jobs in the service's order
 * @param next the key of the next page; empty at the end of the list
 * @param trouble the error status that the service returned together with jobs: the page may be incomplete
 */
public record JobsPage(List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {

    public JobsPage {
        jobs = List.copyOf(jobs);
    }

    /** The same page with only the jobs created before the given time. */
    public JobsPage createdBefore(Instant time) {
        var older = jobs.stream()
                .filter(job -> job.created().filter(time::isAfter).isPresent())
                .toList();
        return new JobsPage(older, next, trouble);
    }

    /** Those of its jobs that are in one of these states. A state that nobody knows counts as unknown. */
    public JobsPage inStates(Set<JobState> states) {
        var some = jobs.stream()
                .filter(job -> states.contains(job.state().known().orElse(JobState.UNKNOWN)))
                .toList();
        return new JobsPage(some, next, trouble);
    }

    /** Whether nothing follows and nothing is known to be missing; all jobs of a list, when this is its first page. */
    public boolean isComplete() {
        return next.isEmpty() && trouble.isEmpty();
    }

    /**
     * The page for a query. A list ends at an empty page, even one with a next key, and at a key that was used before:
     * the service has been seen to return a key after the last row.
     */
    public static JobsPage of(JobQuery query, List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {
        return new JobsPage(jobs, next.filter(key -> !jobs.isEmpty() && !query.hasPassed(key)), trouble);
    }
}
