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
 * A job and what is worth knowing beside it. Only the job must be there.
 *
 * @param neighbours the jobs on its corpora
 * @param usual how long such jobs take
 */
public record JobReading(FoundJob found, Optional<Neighbours> neighbours, Optional<Usual> usual) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Three hundred jobs. */
    private static final Walk.Limit SAMPLE = new Walk.Limit(3, PATIENCE);

    /**
     * Reads what stands around a job.
     *
     * @param inAccount how long jobs of its type take in the whole account, asked for when its own corpora tell too little
     */
    public static Uni<JobReading> of(FoundJob found, Walk walk, Supplier<Uni<Optional<Usual>>> inAccount) {
        var job = found.job();
        return optional(walk.aside()
                        .whole(Neighbours.query(job), SAMPLE)
                        .map(page -> Optional.of(new Neighbours(job, page.jobs(), page.isComplete(), walk.now()))))
                .chain(neighbours -> {
                    var usual = neighbours.flatMap(Neighbours::usual);
                    return (usual.isPresent() ? Uni.createFrom().item(usual) : optional(inAccount.get()))
                            .map(known -> new JobReading(found, neighbours, known));
                });
    }

    /** How long finished jobs of a type took in the whole account. */
    public static Uni<Optional<Usual>> usualInAccount(Reported<JobType> type, Walk walk) {
        var completed = JobQuery.everything().inStates(StateGroup.named("completed"));
        return walk.aside()
                .whole(completed, SAMPLE)
                .map(page -> Usual.of(
                        page.jobs().stream()
                                .filter(job -> job.type().equals(type))
                                .toList(),
                        Usual.Scope.ACCOUNT,
                        walk.now()));
    }

    private static <T> Uni<Optional<T>> optional(Uni<Optional<T>> read) {
        return read.ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure(JobsFailure.class)
                .recoverWithItem(Optional.empty());
    }
}
