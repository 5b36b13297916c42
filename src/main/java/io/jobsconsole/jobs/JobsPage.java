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
}
