package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.ServiceStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The newest jobs of a list, or of its part before an end.
 *
 * @param jobs from the newest to the oldest, those without a time of creation last; as the service gave them where it
 *     gives them in no order
 * @param from the first whole second of a time of which no job is missing here; empty where that is not known
 * @param older opens the older jobs: by an end ({@code until}), or by a key of the service; empty where there are none
 * @param isOlderKnown whether there are older jobs for certain, and not only room for them
 * @param order in which the service gives jobs, as far as was seen
 * @param trouble what the service complained about although it gave jobs
 */
public record NewestPage(
        List<Job> jobs,
        Optional<Instant> from,
        Optional<JobQuery> older,
        boolean isOlderKnown,
        ServiceOrder order,
        Optional<ServiceStatus> trouble) {

    public NewestPage {
        jobs = List.copyOf(jobs);
    }

    /** Whether these are all jobs of the list up to its end, and nothing is known to be missing. */
    public boolean isComplete() {
        return older.isEmpty() && trouble.isEmpty();
    }

    /** Those of its jobs that were created before a moment. */
    NewestPage createdBefore(Instant moment) {
        return only(job -> job.created().filter(moment::isAfter).isPresent());
    }

    NewestPage only(Predicate<Job> condition) {
        return new NewestPage(jobs.stream().filter(condition).toList(), from, older, isOlderKnown, order, trouble);
    }

    /** The first of these jobs. */
    NewestPage first(int most) {
        return jobs.size() <= most ? this : new NewestPage(jobs.subList(0, most), from, older, true, order, trouble);
    }

    /** The same jobs in another order. */
    public NewestPage sorted(Comparator<Job> comparator) {
        return new NewestPage(jobs.stream().sorted(comparator).toList(), from, older, isOlderKnown, order, trouble);
    }

    /** This page and the one of the older jobs after it. */
    NewestPage and(NewestPage next) {
        return new NewestPage(
                Stream.concat(jobs.stream(), next.jobs.stream()).toList(),
                next.from,
                next.older,
                next.isOlderKnown,
                order.and(next.order),
                next.trouble);
    }
}
