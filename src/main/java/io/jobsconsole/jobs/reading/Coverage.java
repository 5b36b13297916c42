package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.Sort;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The jobs of a time that ends where a page ends and of which nothing is missing.
 *
 * @param start its first whole second; empty when nothing is covered
 * @param jobs from the newest to the oldest
 * @param undated jobs without a time of creation that came along: they belong to the page with which they came
 */
record Coverage(Optional<Instant> start, List<Job> jobs, List<Job> undated) {

    Coverage {
        jobs = List.copyOf(jobs);
        undated = List.copyOf(undated);
    }

    /**
     * Puts together what several answers of a service that gives the oldest first tell. Each second is taken from one
     * answer only, so that no job comes twice, whether or not it has an id.
     *
     * @param end the moment before which the jobs were created; {@link Instant#MAX} for no end
     */
    static Coverage of(List<Stretch> stretches, Instant end) {
        var jobs = new ArrayList<Job>();
        var undated = new ArrayList<Job>();
        var covered = end;
        for (var next = upTo(stretches, end); next.isPresent(); next = upTo(stretches, covered)) {
            next.get().between(next.get().start(), covered).forEach(jobs::add);
            undated.addAll(next.get().undated());
            covered = next.get().start();
        }
        jobs.sort(Sort.newestFirst());
        return new Coverage(Optional.of(covered).filter(start -> !start.equals(end)), jobs, withoutRepeated(undated));
    }

    /**
     * The newest of these jobs, at most so many. The time is cut at a whole second, so that the jobs of one second stay
     * together: those of the newest second all belong, however many they are.
     */
    Coverage newest(int most) {
        if (jobs.size() <= most) {
            return this;
        }
        var newest = second(jobs.get(0));
        var tooOld = second(jobs.get(most));
        return since(tooOld.equals(newest) ? newest : tooOld.plusSeconds(1));
    }

    /** The second in which the oldest of its jobs was created. */
    Optional<Instant> oldest() {
        return jobs.isEmpty() ? Optional.empty() : Optional.of(second(jobs.get(jobs.size() - 1)));
    }

    /** Jobs in a second among the older half of these, where the next older ones follow; empty for too few to tell. */
    OptionalDouble rate() {
        if (jobs.size() < 5) {
            return OptionalDouble.empty();
        }
        var older = jobs.subList(jobs.size() / 2, jobs.size());
        var seconds = ChronoUnit.SECONDS.between(second(older.get(older.size() - 1)), second(older.get(0)));
        return OptionalDouble.of(older.size() / (double) Math.max(1, seconds));
    }

    private Coverage since(Instant from) {
        var kept = jobs.stream().filter(job -> !second(job).isBefore(from)).toList();
        return new Coverage(Optional.of(from), kept, undated);
    }

    private static Optional<Stretch> upTo(List<Stretch> stretches, Instant end) {
        return stretches.stream()
                .filter(stretch ->
                        stretch.start().isBefore(end) && !stretch.reach().isBefore(end))
                .min((one, other) -> one.start().compareTo(other.start()));
    }

    private static List<Job> withoutRepeated(List<Job> undated) {
        var seen = new HashSet<String>();
        return undated.stream()
                .filter(job -> job.id().isEmpty() || seen.add(job.id()))
                .toList();
    }

    private static Instant second(Job job) {
        return job.created().orElseThrow().truncatedTo(ChronoUnit.SECONDS);
    }
}
