package io.jobsconsole.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job as the store keeps it. Nothing checks it: the odd cases have to fit in too. */
record Job(
        String id,
        JobType type,
        List<Long> corpora,
        JobState state,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        String user) {

    Job {
        corpora = List.copyOf(corpora);
    }

    static Job queued(String id, JobType type, List<Long> corpora, Instant created, String user) {
        return new Job(id, type, corpora, JobState.QUEUED, created, Optional.empty(), Optional.empty(), user);
    }

    Job start(Instant when) {
        return new Job(id, type, corpora, JobState.STARTED, created, Optional.of(when), ended, user);
    }

    Job end(JobState outcome, Instant when) {
        return new Job(id, type, corpora, outcome, created, started, Optional.of(when), user);
    }

    Job in(JobState other) {
        return new Job(id, type, corpora, other, created, started, ended, user);
    }

    Job of(JobType other) {
        return new Job(id, other, corpora, state, created, started, ended, user);
    }

    Job by(String other) {
        return new Job(id, type, corpora, state, created, started, ended, other);
    }

    Position position() {
        return new Position(created, id);
    }
}
