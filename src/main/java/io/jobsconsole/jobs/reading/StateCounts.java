package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsPage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How many jobs are in which state.
 *
 * @param isWhole whether all jobs were counted, or only those that were read
 */
public record StateCounts(Map<JobState, Integer> counts, boolean isWhole) {

    public StateCounts {
        counts = Map.copyOf(counts);
    }

    /** Counts the jobs of a list's first page. A state that nobody knows counts as unknown. */
    public static StateCounts of(JobsPage page) {
        var counts = new EnumMap<JobState, Integer>(JobState.class);
        page.jobs().forEach(job -> counts.merge(job.state().known().orElse(JobState.UNKNOWN), 1, Integer::sum));
        return new StateCounts(counts, page.isComplete());
    }

    public int in(Set<JobState> states) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    public int total() {
        return in(counts.keySet());
    }
}
