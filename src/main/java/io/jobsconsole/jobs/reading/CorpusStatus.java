package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.StateGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one corpus fares, as far as the jobs tell that were read.
 *
 * @param corpus empty for the jobs of the whole account
 * @param jobs its jobs among those that were read, the newest first
 * @param active its active jobs, however old they are
 * @param isWhole whether no older job of it was left out
 */
public record CorpusStatus(Optional<Corpus> corpus, List<Job> jobs, List<Job> active, boolean isWhole, Instant now) {

    private static final int LONGEST_HISTORY = 20;

    /** From the one that someone should look at first. */
    public enum Trend {
        /** The last job of some type failed. */
        FAILING,
        /** The last job of some type completed, after one or more that failed. */
        RECOVERED,
        STEADY
    }

    /**
     * Failures of one type without another result in between.
     *
     * @param isWhole whether another result before them is known, or that there was none
     * @param first the end of the first of them; its creation where no end is recorded
     */
    public record FailureRun(Reported<JobType> type, int count, boolean isWhole, Optional<Instant> first) {}

    /** The usual duration of the type of job that this corpus completes most often. */
    public record UsualOfType(Reported<JobType> type, UsualDuration duration) {}

    public CorpusStatus {
        jobs = List.copyOf(jobs);
        active = List.copyOf(active);
    }

    /**
     * The place of a corpus among others, those in trouble first.
     *
     * @param since when it began to fail, when it recovered, or when its newest job was created: the latest first
     */
    record Rank(Trend trend, Instant since, Optional<Corpus> corpus) implements Comparable<Rank> {

        private static final Comparator<Rank> MOST_URGENT_FIRST = Comparator.comparing(Rank::trend)
                .thenComparing(Rank::since, Comparator.reverseOrder())
                .thenComparing(
                        rank -> rank.corpus().orElse(null), Comparator.nullsLast(Comparator.<Corpus>naturalOrder()));

        @Override
        public int compareTo(Rank other) {
            return MOST_URGENT_FIRST.compare(this, other);
        }
    }

    /** The latest jobs of any type and state, the newest last. */
    public List<Job> history() {
        var latest = new ArrayList<>(jobs.subList(0, Math.min(LONGEST_HISTORY, jobs.size())));
        Collections.reverse(latest);
        return latest;
    }

    /** The job that ended last. */
    public Optional<Job> lastEnded() {
        return jobs.stream()
                .filter(CorpusStatus::hasEnded)
                .max(Comparator.comparing(CorpusStatus::end, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    public Trend trend() {
        if (failing().isPresent()) {
            return Trend.FAILING;
        }
        return recovered().isPresent() ? Trend.RECOVERED : Trend.STEADY;
    }

    /** The failures since the last other result, of the type that failed most often so. */
    public Optional<FailureRun> failing() {
        return endedByType().entrySet().stream()
                .map(type -> failuresOf(type.getKey(), type.getValue()))
                .filter(run -> run.count() > 0)
                .max(Comparator.comparingInt(FailureRun::count));
    }

    /** The failures right before the last job, which completed, of the type that recovered last. */
    public Optional<FailureRun> recovered() {
        return endedByType().entrySet().stream()
                .filter(type -> type.getValue().get(0).state().is(JobState.COMPLETED))
                .map(type -> failuresOf(
                        type.getKey(),
                        type.getValue().subList(1, type.getValue().size())))
                .filter(run -> run.count() > 0)
                .findFirst();
    }

    public Optional<UsualOfType> usual() {
        return jobs.stream()
                .filter(job -> job.state().is(JobState.COMPLETED))
                .collect(Collectors.groupingBy(Job::type))
                .entrySet()
                .stream()
                .max(Comparator.comparingInt(type -> type.getValue().size()))
                .flatMap(type -> UsualDuration.of(type.getValue(), UsualDuration.Scope.CORPORA, now)
                        .map(usual -> new UsualOfType(type.getKey(), usual)));
    }

    private FailureRun failuresOf(Reported<JobType> type, List<Job> latestFirst) {
        var failures = latestFirst.stream()
                .takeWhile(job -> job.state().is(JobState.FAILED))
                .toList();
        var isBeginningKnown = isWhole || failures.size() < latestFirst.size();
        var first = failures.isEmpty() ? Optional.<Instant>empty() : endOf(failures.get(failures.size() - 1));
        return new FailureRun(type, failures.size(), isBeginningKnown, first);
    }

    /** The ended jobs of each type, the one that ended last first; the types in the order of these. */
    private Map<Reported<JobType>, List<Job>> endedByType() {
        return jobs.stream()
                .filter(CorpusStatus::hasEnded)
                .sorted(Comparator.comparing(CorpusStatus::end, Comparator.nullsLast(Comparator.reverseOrder())))
                .collect(Collectors.groupingBy(Job::type, LinkedHashMap::new, Collectors.toList()));
    }

    Rank rank() {
        var trend = trend();
        var since = switch (trend) {
            case FAILING -> failing().flatMap(FailureRun::first);
            case RECOVERED -> lastEnded().flatMap(CorpusStatus::endOf);
            case STEADY -> jobs.stream().flatMap(job -> job.created().stream()).findFirst();
        };
        return new Rank(trend, since.orElse(Instant.MIN), corpus);
    }

    private static boolean hasEnded(Job job) {
        return job.state().known().filter(StateGroup.ENDED.states()::contains).isPresent();
    }

    private static Optional<Instant> endOf(Job job) {
        return job.ended().or(job::created);
    }

    private static Instant end(Job job) {
        return endOf(job).orElse(null);
    }
}
