package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.reading.UsualDuration.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The usual durations of the jobs of a list, by type and corpora. They come from the finished jobs that were read for the
 * page anyway: the list, what the console looked at for it, and the jobs of any state behind the numbers of its tabs. Where
 * these are too few, they come from what is kept about the account.
 */
public final class UsualDurations {

    /** No shorter run or wait is ever late, so that most jobs need no comparison. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private final Map<Reported<JobType>, List<Job>> finished;
    private final Supplier<KeptDurations> kept;
    private final Instant now;

    private UsualDurations(Map<Reported<JobType>, List<Job>> finished, Supplier<KeptDurations> kept, Instant now) {
        this.finished = finished;
        this.kept = kept;
        this.now = now;
    }

    /**
     * The usual durations for a list.
     *
     * @param kept called only where the list does not tell what is usual
     */
    public static UsualDurations of(ListReading reading, Supplier<KeptDurations> kept, Instant now) {
        return of(
                Stream.concat(
                        reading.page().looked().stream(),
                        reading.everyState().stream().flatMap(page -> page.looked().stream())),
                kept,
                now);
    }

    /** The usual durations of the finished ones of these jobs. */
    public static UsualDurations of(Stream<Job> jobs, Instant now) {
        return of(jobs, () -> KeptDurations.NONE, now);
    }

    private static UsualDurations of(Stream<Job> jobs, Supplier<KeptDurations> kept, Instant now) {
        var seen = new HashSet<String>();
        var finished = jobs.filter(job -> job.state().is(JobState.COMPLETED) && seen.add(job.id()))
                .collect(Collectors.groupingBy(Job::type));
        return new UsualDurations(finished, kept, now);
    }

    /** Empty where the sample is too small to tell. */
    public Set<Lateness> lateness(Job job) {
        return isShort(job) ? Set.of() : Lateness.of(job, usual(job), now);
    }

    private boolean isShort(Job job) {
        return Stream.of(job.waited(now), job.ran(now))
                .flatMap(Optional::stream)
                .allMatch(time -> time.compareTo(SHORT) <= 0);
    }

    /** The usual duration of jobs like this one; empty where the sample is too small to tell. */
    public Optional<UsualDuration> usual(Job job) {
        var alike = finished.getOrDefault(job.type(), List.of()).stream()
                .filter(other -> !other.id().equals(job.id()))
                .toList();
        var corpora = corpora(job);
        var onCorpora =
                alike.stream().filter(other -> corpora(other).equals(corpora)).toList();
        return UsualDuration.of(onCorpora, Scope.CORPORA, now)
                .or(() -> UsualDuration.of(alike, Scope.ACCOUNT, now))
                .or(() -> kept.get().of(job));
    }

    private static Set<Corpus> corpora(Job job) {
        return Set.copyOf(job.corpora());
    }
}
