package io.jobsconsole.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One background job as the service reported it. What it left unset is empty, and times that contradict each other
 * make no duration.
 *
 * @param comment what the service has to say about it, where it says anything: the reason of a failure, for one
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
        Optional<String> comment) {

    public Job {
        corpora = List.copyOf(corpora);
    }

    /** Queued, running or about to be tried again. */
    boolean isActive() {
        return state.known().filter(JobState::isActive).isPresent();
    }

    public boolean isWaiting() {
        return isActive() && !state.is(JobState.RUNNING) && started.isEmpty() && ended.isEmpty();
    }

    public boolean isRunning() {
        return isActive() && started.isPresent() && ended.isEmpty();
    }

    /** Over without a start that the service knows of, in a state that needs none. */
    public boolean hasFailedToStart() {
        return started.isEmpty() && (state.is(JobState.FAILED) || state.is(JobState.ABORTED));
    }

    /** From creation to start, or to now while it still waits. */
    public Optional<Duration> waited(Instant now) {
        return isWaiting() ? soFar(created, now) : between(created, started);
    }

    /** From start to end, or to now while it still runs. */
    public Optional<Duration> ran(Instant now) {
        return isRunning() ? soFar(started, now) : between(started, ended);
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(time -> !time.isNegative());
    }

    /** The service's clock may be ahead of ours: never less than nothing. */
    private static Optional<Duration> soFar(Optional<Instant> from, Instant now) {
        return from.map(start -> start.isAfter(now) ? Duration.ZERO : Duration.between(start, now));
    }
}
