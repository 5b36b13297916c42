package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.paging.PageKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The jobs that the service listed since a given time: one answer, or several that lead on from each other by their
 * keys.
 *
 * @param start the first whole second of which every job is in this list, once it has come to its end
 * @param jobs in the order of the service, without those that it repeated
 * @param last the query of the last answer
 * @param given how many jobs the last answer held
 * @param next opens the answer after the last one
 * @param passed all keys so far: a list that leads back into itself has come to its end
 * @param trouble what the service complained about: nothing is certain about the jobs that it left out then
 */
record Stretch(
        Instant start,
        List<Job> jobs,
        JobQuery last,
        int given,
        Optional<PageKey> next,
        Set<PageKey> passed,
        Optional<ServiceStatus> trouble) {

    Stretch {
        jobs = List.copyOf(jobs);
        passed = Set.copyOf(passed);
    }

    /** The first answer of a list. One that is empty may still carry a key, and jobs may stand behind that. */
    static Stretch of(Instant start, JobQuery asked, JobsPage answer) {
        var keys = answer.next().map(Set::of).orElse(Set.of());
        return new Stretch(start, answer.jobs(), asked, answer.jobs().size(), answer.next(), keys, answer.trouble());
    }

    /** The query of the answer that follows. */
    Optional<JobQuery> onward(Instant now, String account) {
        return next.map(key -> new Pagination(account).next(last, key, now));
    }

    /** This and the answer that followed. The list ends at an empty answer that is not its first, and at a known key. */
    Stretch followedBy(JobQuery asked, JobsPage answer) {
        var keys = new HashSet<>(passed);
        var key =
                answer.next().filter(found -> keys.add(found) && !answer.jobs().isEmpty());
        return new Stretch(
                start, together(answer.jobs()), asked, answer.jobs().size(), key, keys, trouble.or(answer::trouble));
    }

    /** Whether every job of the list is here. */
    boolean isClosed() {
        return next.isEmpty() && trouble.isEmpty();
    }

    /** Whether the last answer had room for more jobs and carries a key all the same: only the next one can tell. */
    boolean isUnsettled() {
        return next.isPresent() && given < last.limit();
    }

    /**
     * Whether the key of the last answer probably leads to nothing: the answer had room for more jobs, and is shorter than
     * those before it. A service that never fills its answers gives all of them the same length.
     */
    boolean isLikelyWhole() {
        var earlier = last.number() - 1;
        return isUnsettled() && (earlier == 0 || given * earlier < jobs.size() - given);
    }

    /**
     * The moment before which every job is here: the second of the last job, of which more may follow. Holds for a service
     * that gives the oldest first.
     */
    Instant reach() {
        if (isClosed()) {
            return Instant.MAX;
        }
        return lastCreated()
                .filter(second -> trouble.isEmpty() && second.isAfter(start))
                .orElse(start);
    }

    /** Whether a job was created before the window that was asked for, so that the service ignored the window. */
    boolean exceedsItsWindow(Instant now) {
        var from = last.from(now);
        return jobs.stream().anyMatch(job -> job.created().filter(from::isAfter).isPresent());
    }

    /** Whether nothing contradicts that the service gives the oldest first, from the beginning of the window on. */
    boolean isFromTheOldest(Instant now) {
        var order = order();
        return (order == ServiceOrder.OLDEST_FIRST || order == ServiceOrder.UNKNOWN) && !exceedsItsWindow(now);
    }

    ServiceOrder order() {
        return ServiceOrder.of(jobs);
    }

    /** Whether times of creation are too rare to tell one part of the list from another. */
    boolean isMostlyUndated() {
        return undated().size() * 2 > jobs.size();
    }

    List<Job> undated() {
        return jobs.stream().filter(job -> job.created().isEmpty()).toList();
    }

    /** Its jobs created from one moment on and before another. */
    Stream<Job> between(Instant from, Instant to) {
        return jobs.stream()
                .filter(job -> job.created()
                        .filter(created -> !created.isBefore(from) && created.isBefore(to))
                        .isPresent());
    }

    /** Jobs in a second among the later half of the last answer, where the next ones follow; empty for fewer than four. */
    OptionalDouble rate() {
        var times = jobs.stream().map(Job::created).flatMap(Optional::stream).toList();
        var tail = times.subList(times.size() - Math.min(times.size(), given) / 2, times.size());
        if (tail.size() < 2) {
            return OptionalDouble.empty();
        }
        var seconds = Math.abs(ChronoUnit.SECONDS.between(tail.get(0), tail.get(tail.size() - 1)));
        return OptionalDouble.of(tail.size() / (double) Math.max(1, seconds));
    }

    /** The second in which its last job was created, of those with a time. */
    Optional<Instant> lastCreated() {
        return jobs.stream()
                .map(Job::created)
                .flatMap(Optional::stream)
                .reduce((former, latter) -> latter)
                .map(created -> created.truncatedTo(ChronoUnit.SECONDS));
    }

    private List<Job> together(List<Job> others) {
        var seen = new HashSet<String>();
        return Stream.concat(jobs.stream(), others.stream())
                .filter(job -> job.id().isEmpty() || seen.add(job.id()))
                .toList();
    }
}
