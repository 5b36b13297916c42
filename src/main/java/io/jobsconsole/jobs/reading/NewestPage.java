package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobFilter;
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
 * @param looked the jobs that the console looked at for these: more than these where it filters by itself
 */
public record NewestPage(
        List<Job> jobs,
        Optional<Instant> from,
        Optional<JobQuery> older,
        boolean isOlderKnown,
        ServiceOrder order,
        Optional<ServiceStatus> trouble,
        List<Job> looked) {

    public NewestPage {
        jobs = List.copyOf(jobs);
        looked = List.copyOf(looked);
    }

    /** A page of which the console keeps nothing back. */
    public NewestPage(
            List<Job> jobs,
            Optional<Instant> from,
            Optional<JobQuery> older,
            boolean isOlderKnown,
            ServiceOrder order,
            Optional<ServiceStatus> trouble) {
        this(jobs, from, older, isOlderKnown, order, trouble, jobs);
    }

    /** Whether these are all jobs of the list up to its end, and nothing is known to be missing. */
    public boolean isComplete() {
        return older.isEmpty() && trouble.isEmpty();
    }

    /** The list of the older jobs, where a link can lead from this page of a list to them. */
    public Optional<JobQuery> wayOn(JobQuery list) {
        return older.filter(next -> list.leadsOn() && !next.equals(list));
    }

    /** Those of its jobs that were created before a moment. */
    NewestPage createdBefore(Instant moment) {
        return only(job -> job.created().filter(moment::isAfter).isPresent());
    }

    /** Only the jobs since a moment, and those without a time, were looked at. */
    NewestPage createdSince(Instant moment) {
        var some = jobs.stream()
                .filter(job -> !job.created().orElse(moment).isBefore(moment))
                .toList();
        return new NewestPage(some, Optional.of(moment), older, isOlderKnown, order, trouble);
    }

    /** Those of its jobs that pass the filters of the console. */
    NewestPage filteredBy(JobFilter filter, Instant now) {
        return filter.isNone() ? this : only(job -> filter.admits(job, now));
    }

    /** Those of its jobs that meet a condition. */
    public NewestPage only(Predicate<Job> condition) {
        return with(jobs.stream().filter(condition).toList());
    }

    /** The first of these jobs. */
    NewestPage first(int most) {
        return jobs.size() <= most ? this : new NewestPage(jobs.subList(0, most), from, older, true, order, trouble);
    }

    /** The same jobs in another order. */
    public NewestPage sorted(Comparator<Job> comparator) {
        return with(jobs.stream().sorted(comparator).toList());
    }

    /** The same page with some of its jobs, in any order. */
    public NewestPage with(List<Job> some) {
        return new NewestPage(some, from, older, isOlderKnown, order, trouble, looked);
    }

    /** The same page with another way to the older jobs. */
    NewestPage leadingTo(Optional<JobQuery> other) {
        return new NewestPage(jobs, from, other, isOlderKnown, order, trouble, looked);
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
