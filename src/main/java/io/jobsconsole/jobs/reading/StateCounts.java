package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import java.util.EnumMap;
import java.util.List;
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

    /** Counts the jobs of a list's first page. A state that nobody knows counts as unknown. */
    public static StateCounts of(NewestPage page) {
        return new StateCounts(count(page.jobs()), page.isComplete());
    }

    /** Counts jobs that are all there are. */
    public static StateCounts ofAll(List<Job> jobs) {
        return new StateCounts(count(jobs), true);
    }

    private static Map<JobState, Integer> count(List<Job> jobs) {
        var counts = new EnumMap<JobState, Integer>(JobState.class);
        jobs.forEach(job -> counts.merge(job.state().known().orElse(JobState.UNKNOWN), 1, Integer::sum));
        return counts;
    }

    public int in(Set<JobState> states) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    public int total() {
        return in(counts.keySet());
    }
}
