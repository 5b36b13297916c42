package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsPage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The number of jobs in each state.
 *
 * @param isWhole whether the counts cover the whole list or only its first page
 */
public record StateCounts(Map<JobState, Integer> counts, boolean isWhole) {

    public StateCounts {
        counts = Map.copyOf(counts);
    }

    /**
     * Counts the jobs of a list's first page. A state that the console does not know counts as {@link
     * JobState#UNKNOWN}.
     */
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
