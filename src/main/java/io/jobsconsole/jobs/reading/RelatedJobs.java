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
 * @param page the newest such jobs, the job itself included where it is one of them
 * @param active the active jobs on these corpora, however old they are; empty where they were not asked for
 */
public record RelatedJobs(Job job, NewestPage page, Optional<NewestPage> active, Instant now) {

    private static final int LONGEST_HISTORY = 20;
    private static final Comparator<Job> OLDEST_FIRST = Sort.newestFirst().reversed();

    /** The jobs that were read. */
    public List<Job> jobs() {
        return page.jobs();
    }

    /** Whether these are all such jobs that the service lists. */
    public boolean isWhole() {
        return page.isComplete();
    }

    /** Whether no newer job is missing among those that were read. */
    public boolean isNewest() {
        return isWhole() || page.order() != ServiceOrder.NONE;
    }

    /** Whether {@link #activeOthers} and {@link #olderWaiting} miss no job. */
    public boolean isEveryActiveKnown() {
        return active.orElse(page).isComplete();
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
        return others(jobs()).filter(this::overlaps).sorted(Sort.newestFirst()).toList();
    }

    /** Other jobs on a common corpus that run or will be retried, the newest first. */
    public List<Job> activeOthers() {
        return others(active.orElse(page).jobs())
                .filter(other -> other.isActive() && !other.isWaiting())
                .sorted(Sort.newestFirst())
                .toList();
    }

    /** Jobs on a common corpus that have waited longer than this one, the oldest first. */
    public List<Job> olderWaiting() {
        return others(active.orElse(page).jobs())
                .filter(Job::isWaiting)
                .filter(other -> isBefore(other.created(), job.created()))
                .sorted(OLDEST_FIRST)
                .toList();
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
        return jobs().stream()
                .filter(other -> other.type().equals(job.type()) && corpora.equals(new HashSet<>(other.corpora())))
                .sorted(OLDEST_FIRST);
    }

    private Stream<Job> others(List<Job> jobs) {
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
