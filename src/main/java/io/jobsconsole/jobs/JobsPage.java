package io.jobsconsole.jobs;

import io.jobsconsole.jobs.paging.PageKey;
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

    /** The same page with only the jobs in these states. A state that the console does not know counts as unknown. */
    public JobsPage inStates(Set<JobState> states) {
        var some = jobs.stream()
                .filter(job -> states.contains(job.state().known().orElse(JobState.UNKNOWN)))
                .toList();
        return new JobsPage(some, next, trouble);
    }

    /**
     * The page that answers a query. A list ends at a key that was passed before (a key has been seen after the last row),
     * and at an empty page that is not its first, whatever key that carries: behind an empty first page jobs may follow.
     */
    public static JobsPage of(JobQuery query, List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {
        return new JobsPage(jobs, next.filter(key -> mayFollow(query, jobs) && !hasPassed(query, key)), trouble);
    }

    private static boolean hasPassed(JobQuery query, PageKey key) {
        return query.page().filter(position -> position.hasPassed(key)).isPresent();
    }

    private static boolean mayFollow(JobQuery query, List<Job> jobs) {
        return !jobs.isEmpty() || query.page().isEmpty();
    }
}
