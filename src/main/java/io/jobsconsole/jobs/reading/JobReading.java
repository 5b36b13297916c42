package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.StateGroup;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A job with the optional data on its page: related jobs and usual durations.
 *
 * @param related the jobs on the same corpora
 * @param usual the usual duration of such jobs
 */
public record JobReading(FoundJob found, Optional<RelatedJobs> related, Optional<UsualDuration> usual) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** At most 300 jobs. */
    private static final PageWalk.Limit SAMPLE = new PageWalk.Limit(3, PATIENCE);

    /**
     * Reads the optional data of a job.
     *
     * @param inAccount the usual duration of this job type in the whole account, read when the job's corpora have too
     *     few jobs
     */
    public static Uni<JobReading> of(
            FoundJob found, PageWalk pageWalk, Supplier<Uni<Optional<UsualDuration>>> inAccount) {
        var job = found.job();
        return optional(pageWalk.aside()
                        .whole(RelatedJobs.query(job), SAMPLE)
                        .map(page -> Optional.of(new RelatedJobs(job, page.jobs(), page.isComplete(), pageWalk.now()))))
                .chain(related -> {
                    var usual = related.flatMap(RelatedJobs::usual);
                    return (usual.isPresent() ? Uni.createFrom().item(usual) : optional(inAccount.get()))
                            .map(known -> new JobReading(found, related, known));
                });
    }

    /** The usual duration of finished jobs of a type in the whole account. */
    public static Uni<Optional<UsualDuration>> usualInAccount(Reported<JobType> type, PageWalk pageWalk) {
        var completed = JobQuery.everything().inStates(StateGroup.named("completed"));
        return pageWalk.aside()
                .whole(completed, SAMPLE)
                .map(page -> UsualDuration.of(
                        page.jobs().stream()
                                .filter(job -> job.type().equals(type))
                                .toList(),
                        UsualDuration.Scope.ACCOUNT,
                        pageWalk.now()));
    }

    private static <T> Uni<Optional<T>> optional(Uni<Optional<T>> read) {
        return read.ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure(JobsFailure.class)
                .recoverWithItem(Optional.empty());
    }
}
