package io.jobsconsole.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One background job as the service reported it. Values that the service left unset are empty. Times that contradict
 * each other give no duration.
 *
 * @param comment what the service has to say about it, where it says anything: the reason of a failure, for one
 * @param unreadable what came in a form that nobody can read: empty here, or in part, and not "not set"
 */
public record Job(
        String id,
        Reported<JobType> type,
        Reported<JobState> state,
        List<Corpus> corpora,
        Optional<Instant> created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> createdBy,
        Optional<String> comment,
        Set<JobPart> unreadable) {

    private static final int OVERHEAD = 400;

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    public Job {
        corpora = List.copyOf(corpora);
        unreadable = unreadable.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(unreadable));
    }

    /** A job of which all that came can be read. */
    public Job(
            String id,
            Reported<JobType> type,
            Reported<JobState> state,
            List<Corpus> corpora,
            Optional<Instant> created,
            Optional<Instant> started,
            Optional<Instant> ended,
            Optional<String> createdBy,
            Optional<String> comment) {
        this(id, type, state, corpora, created, started, ended, createdBy, comment, Set.of());
    }

    /** All components, like the generated method, but much faster: entity tags are computed from this text. */
    @Override
    public String toString() {
        return "Job[" + id + "|" + type.name() + "|" + state.name() + "|" + corpora + "|" + written(created) + "|"
                + written(started) + "|" + written(ended) + "|" + createdBy + "|" + comment + "|" + unreadable + "]";
    }

    /** The same job by the id that it was asked for: an answer about one job need not repeat it. */
    public Job named(String other) {
        return new Job(other, type, state, corpora, created, started, ended, createdBy, comment, unreadable);
    }

    public boolean isReadable(JobPart part) {
        return !unreadable.contains(part);
    }

    public boolean isActive() {
        return state.known().filter(JobState::isActive).isPresent();
    }

    public boolean isWaiting() {
        return isActive()
                && !state.is(JobState.RUNNING)
                && isUnset(started, JobPart.STARTED)
                && isUnset(ended, JobPart.ENDED);
    }

    public boolean isRunning() {
        return isActive() && started.isPresent() && isUnset(ended, JobPart.ENDED);
    }

    /** Whether the job failed or was aborted and the service reports no start time. */
    public boolean hasFailedToStart() {
        return isUnset(started, JobPart.STARTED) && (state.is(JobState.FAILED) || state.is(JobState.ABORTED));
    }

    /** The time from creation to start; up to now while the job waits. */
    public Optional<Duration> waited(Instant now) {
        return isWaiting() ? soFar(created, now) : between(created, started);
    }

    /** The time from start to end; up to now while the job runs. */
    public Optional<Duration> ran(Instant now) {
        return isRunning() ? soFar(started, now) : between(started, ended);
    }

    /** The anomalies of this job at the given time. */
    public Set<Anomaly> anomalies(Instant now) {
        var anomalies = EnumSet.allOf(Anomaly.class);
        anomalies.removeIf(anomaly -> !has(anomaly, now));
        return anomalies;
    }

    private boolean has(Anomaly anomaly, Instant now) {
        return switch (anomaly) {
            case STARTED_BEFORE_CREATED -> isBefore(started, created);
            case ENDED_BEFORE_STARTED -> isBefore(ended, started);
            case ENDED_BEFORE_CREATED -> started.isEmpty() && isBefore(ended, created);
            case QUEUED_WITH_START -> state.is(JobState.QUEUED) && started.isPresent();
            case RUNNING_WITHOUT_START -> state.is(JobState.RUNNING) && isUnset(started, JobPart.STARTED);
            case UNENDED_WITH_END -> (state.is(JobState.QUEUED) || state.is(JobState.RUNNING)) && ended.isPresent();
            case ENDED_WITHOUT_TIME ->
                isUnset(ended, JobPart.ENDED)
                        && state.known()
                                .filter(StateGroup.ENDED.states()::contains)
                                .isPresent();
            case CREATED_IN_FUTURE -> isInFuture(created, now);
            case ENDED_IN_FUTURE -> isInFuture(ended, now) && !isInFuture(created, now);
            case UNKNOWN_TYPE -> type.known().isEmpty() && isReadable(JobPart.TYPE);
        };
    }

    /**
     * The approximate size in memory, in bytes. Names and comments come from outside and may be long. A character takes
     * one or two bytes.
     */
    public int size() {
        var texts = id.length()
                + type.name().length()
                + state.name().length()
                + createdBy.map(String::length).orElse(0)
                + comment.map(String::length).orElse(0)
                + corpora.stream().mapToInt(corpus -> corpus.key().length()).sum();
        return OVERHEAD + 2 * texts;
    }

    /** A time that cannot be read may well be set. */
    private boolean isUnset(Optional<Instant> time, JobPart part) {
        return time.isEmpty() && isReadable(part);
    }

    private static String written(Optional<Instant> time) {
        return time.map(moment -> moment.getEpochSecond() + "." + moment.getNano())
                .orElse("");
    }

    private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private static boolean isInFuture(Optional<Instant> time, Instant now) {
        return isBefore(Optional.of(now.plus(CLOCK_DIFFERENCE)), time);
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(time -> !time.isNegative());
    }

    /** The time since {@code from}. The service's clock may be ahead of ours, so a negative time counts as zero. */
    private static Optional<Duration> soFar(Optional<Instant> from, Instant now) {
        return from.map(start -> start.isAfter(now) ? Duration.ZERO : Duration.between(start, now));
    }
}
