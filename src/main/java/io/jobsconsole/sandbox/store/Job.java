package io.jobsconsole.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job as the store keeps it. Nothing checks it: the odd cases have to fit in too. */
public record Job(
        String id,
        JobType type,
        List<Long> corpora,
        JobState state,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        String user,
        Optional<String> comment) {

    public Job {
        corpora = List.copyOf(corpora);
    }

    public static Job queued(String id, JobType type, List<Long> corpora, Instant created, String user) {
        return new Job(
                id,
                type,
                corpora,
                JobState.QUEUED,
                created,
                Optional.empty(),
                Optional.empty(),
                user,
                Optional.empty());
    }

    public Job start(Instant when) {
        return new Job(id, type, corpora, state, created, Optional.of(when), ended, user, comment).in(JobState.STARTED);
    }

    public Job end(JobState outcome, Instant when) {
        return new Job(id, type, corpora, state, created, started, Optional.of(when), user, comment).in(outcome);
    }

    /** A failure comes with a comment, and takes it along when it is over. */
    Job in(JobState other) {
        return new Job(id, type, corpora, other, created, started, ended, user, FailureComment.of(id, other));
    }

    Job of(JobType other) {
        return new Job(id, other, corpora, state, created, started, ended, user, comment);
    }

    Job by(String other) {
        return new Job(id, type, corpora, state, created, started, ended, other, comment);
    }

    Job on(List<Long> others) {
        return new Job(id, type, others, state, created, started, ended, user, comment);
    }

    Job saying(String other) {
        return new Job(id, type, corpora, state, created, started, ended, user, Optional.of(other));
    }

    public List<CorpusKey> corpusKeys() {
        return corpora.stream().map(CorpusKey::of).toList();
    }

    /** Begins with {@code job_} and needs no escaping: of base64 the URL-safe form, in which no two ids become one. */
    public String idInV2() {
        return id.startsWith("job_")
                ? id
                : "job_" + id.replace('+', '-').replace('/', '_').replace("=", "");
    }

    Position position() {
        return new Position(created, id);
    }
}
