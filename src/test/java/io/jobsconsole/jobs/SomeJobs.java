package io.jobsconsole.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Jobs for lists that are about nothing but when they were created. */
public final class SomeJobs {

    private SomeJobs() {}

    /** So many jobs, the last one at a time, the others as far apart as said. */
    public static List<Job> upTo(Instant last, int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> created(last.minus(apart.multipliedBy(i))))
                .toList();
    }

    /** So many jobs of one second. */
    public static List<Job> at(Instant second, int count) {
        return upTo(second, count, Duration.ZERO);
    }

    public static List<Job> undated(int count) {
        return IntStream.range(0, count).mapToObj(i -> job(Optional.empty())).toList();
    }

    public static Job created(Instant created) {
        return job(Optional.of(created));
    }

    @SafeVarargs
    public static List<Job> together(List<Job>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static int number;

    private static Job job(Optional<Instant> created) {
        return new Job(
                String.format("job_%07d", number++),
                new Reported<JobType>("rebuild", Optional.empty()),
                new Reported<>("completed", Optional.of(JobState.COMPLETED)),
                List.of(),
                created,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
