package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Sort;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A job and the other jobs on its corpora. A job without corpora concerns the whole account and is related to all jobs.
 *
 * @param jobs the jobs that were read, the job itself included
 * @param isWhole whether these are all such jobs that the service lists
 */
public record RelatedJobs(Job job, List<Job> jobs, boolean isWhole, Instant now) {

    private static final int LONGEST_HISTORY = 20;
    private static final Comparator<Job> OLDEST_FIRST = Sort.newestFirst().reversed();

    public RelatedJobs {
        jobs = List.copyOf(jobs);
    }

    /** The query for the related jobs. */
    static JobQuery query(Job job) {
        var corpora = new TreeSet<>(job.corpora());
        var everything = JobQuery.everything();
        return corpora.size() > JobQuery.MOST_CORPORA ? everything : everything.onCorpora(corpora);
    }

    /** The latest jobs of the same type on exactly the same corpora, the newest last. */
    public List<Job> history() {
        var alike = alike().toList();
        return alike.subList(Math.max(0, alike.size() - LONGEST_HISTORY), alike.size());
    }

    public Optional<Job> lastSuccess() {
        return alike().filter(other -> other.state().is(JobState.COMPLETED)).reduce((older, newer) -> newer);
    }

    /** The number of failures since the last ended job of this history that did not fail. */
    public int failuresInARow() {
        var failures = 0;
        for (var other : alike().filter(other -> !other.isActive()).toList()) {
            failures = other.state().is(JobState.FAILED) ? failures + 1 : 0;
        }
        return failures;
    }

    /** Other jobs on a common corpus that ran at the same time. */
    public List<Job> atTheSameTime() {
        return others().filter(this::overlaps).sorted(Sort.newestFirst()).toList();
    }

    /** The number of other jobs on a common corpus that run or will be retried. */
    public long activeOthers() {
        return others().filter(other -> other.isActive() && !other.isWaiting()).count();
    }

    /** The number of jobs on a common corpus that have waited longer than this one. */
    public long olderWaiting() {
        return others().filter(Job::isWaiting)
                .filter(other -> isBefore(other.created(), job.created()))
                .count();
    }

    /** The usual duration of such jobs on these corpora. */
    public Optional<UsualDuration> usual() {
        var finished = alike().filter(other ->
                        other.state().is(JobState.COMPLETED) && !other.id().equals(job.id()))
                .toList();
        return UsualDuration.of(finished, UsualDuration.Scope.CORPORA, now);
    }

    private Stream<Job> alike() {
        var corpora = new HashSet<>(job.corpora());
        return jobs.stream()
                .filter(other -> other.type().equals(job.type()) && corpora.equals(new HashSet<>(other.corpora())))
                .sorted(OLDEST_FIRST);
    }

    private Stream<Job> others() {
        return jobs.stream().filter(other -> !other.id().equals(job.id())).filter(this::sharesACorpus);
    }

    private boolean sharesACorpus(Job other) {
        return job.corpora().isEmpty()
                || other.corpora().isEmpty()
                || !Collections.disjoint(job.corpora(), other.corpora());
    }

    private boolean overlaps(Job other) {
        return isBefore(job.started(), end(other)) && isBefore(other.started(), end(job));
    }

    private Optional<Instant> end(Job any) {
        return any.ended().or(() -> any.isRunning() ? Optional.of(now) : Optional.empty());
    }

    private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
