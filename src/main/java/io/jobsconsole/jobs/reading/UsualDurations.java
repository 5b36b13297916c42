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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The usual durations of the jobs of a list, by type and corpora. They come from the finished jobs that were read for the
 * page anyway: the list, what the console looked at for it, and the jobs of any state behind the numbers of its tabs. No call is made for them.
 */
public final class UsualDurations {

    /** No shorter run or wait is ever late, so that most jobs need no comparison. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private final Map<Reported<JobType>, List<Job>> finished;
    private final Instant now;

    private UsualDurations(Map<Reported<JobType>, List<Job>> finished, Instant now) {
        this.finished = finished;
        this.now = now;
    }

    public static UsualDurations of(ListReading reading, Instant now) {
        var seen = new HashSet<String>();
        var finished = Stream.concat(
                        reading.page().looked().stream(),
                        reading.everyState().stream().flatMap(page -> page.looked().stream()))
                .filter(job -> job.state().is(JobState.COMPLETED) && seen.add(job.id()))
                .collect(Collectors.groupingBy(Job::type));
        return new UsualDurations(finished, now);
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

    private Optional<UsualDuration> usual(Job job) {
        var alike = finished.getOrDefault(job.type(), List.of()).stream()
                .filter(other -> !other.id().equals(job.id()))
                .toList();
        var corpora = corpora(job);
        var onCorpora =
                alike.stream().filter(other -> corpora(other).equals(corpora)).toList();
        return UsualDuration.of(onCorpora, Scope.CORPORA, now).or(() -> UsualDuration.of(alike, Scope.ACCOUNT, now));
    }

    private static Set<Corpus> corpora(Job job) {
        return Set.copyOf(job.corpora());
    }
}
