package io.jobsconsole.sandbox.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The filters of a list, combined by AND. The order of corpora and states does not matter. */
public record JobQuery(
        Optional<String> jobId, List<CorpusKey> corpora, Instant since, List<JobState> states, int limit) {

    public JobQuery {
        corpora = corpora.stream().distinct().sorted().toList();
        states = states.stream().distinct().sorted().toList();
    }

    boolean matches(Job job) {
        return jobId.map(job.id()::equals).orElse(true)
                && (corpora.isEmpty() || !Collections.disjoint(corpora, job.corpusKeys()))
                && !job.created().isBefore(since)
                && matches(job.state());
    }

    /** States outside the reference count as UNKNOWN, because otherwise no documented query would return them. */
    private boolean matches(JobState state) {
        return states.contains(state) || !state.isDocumented() && states.contains(JobState.UNKNOWN);
    }
}
