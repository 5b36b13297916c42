package io.jobsconsole.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A job in the store. It is not validated, because odd jobs must fit in too. */
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

    /** The job in another state. A failure has a comment; any other state removes it. */
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

    /**
     * The id in version 2: it begins with {@code job_} and needs no escaping. Base64 becomes URL-safe base64, which
     * keeps ids different.
     */
    public String idInV2() {
        return id.startsWith("job_")
                ? id
                : "job_" + id.replace('+', '-').replace('/', '_').replace("=", "");
    }

    Position position() {
        return new Position(created, id);
    }
}
