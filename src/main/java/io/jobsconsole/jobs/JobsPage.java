package io.jobsconsole.jobs;

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

    /**
     * The page that answers a query. A list ends at a key that was passed before (a key has been seen after the last row),
     * and at an empty page that is not its first, whatever key that carries: behind an empty first page jobs may follow.
     */
    public static JobsPage of(JobQuery query, List<Job> jobs, Optional<PageKey> next, Optional<ServiceStatus> trouble) {
        return new JobsPage(jobs, next.filter(key -> mayFollow(query, jobs) && !query.hasPassed(key)), trouble);
    }

    private static boolean mayFollow(JobQuery query, List<Job> jobs) {
        return !jobs.isEmpty() || query.page().isEmpty();
    }
}
