package io.jobsconsole.sandbox.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a list is asked for; the filters are ANDed. In which order corpora and states are named makes no difference. */
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

    /** States that the reference does not know are found under UNKNOWN as well, or no documented query would show them. */
    private boolean matches(JobState state) {
        return states.contains(state) || !state.isDocumented() && states.contains(JobState.UNKNOWN);
    }
}
