package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobsFailure;
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

    /** Three hundred jobs tell enough, and fewer are enough for a page that nobody waits for. */
    static final NewestJobs.Limit SAMPLE = new NewestJobs.Limit(300, 4, PATIENCE);

    /**
     * Reads the optional data of a job.
     *
     * @param inAccount the usual duration of this job type in the whole account, read when the job's corpora have too
     *     few jobs
     */
    public static Uni<JobReading> of(
            FoundJob found, NewestJobs newest, Supplier<Uni<Optional<UsualDuration>>> inAccount) {
        var job = found.job();
        var active = job.isWaiting()
                ? ListReading.beside(newest, RelatedJobs.query(job).inStates(StateGroup.ACTIVE.states()))
                : Uni.createFrom().item(Optional.<NewestPage>empty());
        return optional(Uni.combine()
                        .all()
                        .unis(newest.aside().newest(RelatedJobs.query(job), SAMPLE), active)
                        .with((page, waiting) -> Optional.of(new RelatedJobs(job, page, waiting, newest.now()))))
                .chain(related -> {
                    var usual = related.flatMap(RelatedJobs::usual);
                    return (usual.isPresent() ? Uni.createFrom().item(usual) : optional(inAccount.get()))
                            .map(known -> new JobReading(found, related, known));
                });
    }

    private static <T> Uni<Optional<T>> optional(Uni<Optional<T>> read) {
        return read.ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure(JobsFailure.class)
                .recoverWithItem(Optional.empty());
    }
}
