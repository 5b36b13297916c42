package io.jobsconsole.sandbox.store;

import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The jobs of two customers, in memory. Every other customer exists and has no jobs. */
@Sandboxed
public class JobStore {

    public static final long MAIN_CUSTOMER = 123456;
    public static final long SMALL_CUSTOMER = 987654;

    private static final Comparator<Position> SCATTERED = Comparator.comparing(
                    (Position position) -> position.id().hashCode() * 0x9E3779B9)
            .thenComparing(Comparator.naturalOrder());

    private final Map<Long, NavigableMap<Position, Job>> customers =
            Map.of(MAIN_CUSTOMER, new ConcurrentSkipListMap<>(), SMALL_CUSTOMER, new ConcurrentSkipListMap<>());

    @Inject
    JobStore(SandboxConfig config, Clock clock) {
        this(config.jobs(), config.seed(), clock);
    }

    JobStore(int jobs, long seed, Clock clock) {
        var now = clock.instant();
        var odd = new OddJobs(now).all();
        var regular = new JobSeeder(seed, now).history(Math.max(0, jobs - odd.size()));
        Stream.of(odd, regular).flatMap(List::stream).limit(jobs).forEach(job -> put(MAIN_CUSTOMER, job));
        new JobSeeder(seed + 1, now).history(jobs / 5).forEach(job -> put(SMALL_CUSTOMER, job));
    }

    /** Adds a job or replaces its earlier version. */
    public void put(long customer, Job job) {
        customers.get(customer).put(job.position(), job);
    }

    public Collection<Job> jobs(long customer) {
        return customers.containsKey(customer) ? customers.get(customer).values() : List.of();
    }

    public List<Job> jobs(PageStart start, int most) {
        if (!customers.containsKey(start.customer())) return List.of();
        return following(start).filter(start.query()::matches).limit(most).toList();
    }

    private Stream<Job> following(PageStart start) {
        var all = customers.get(start.customer());
        return switch (start.order()) {
            case OLDEST -> start.after().map(job -> all.tailMap(job, false)).orElse(all).values().stream();
            case NEWEST ->
                start.after().map(job -> all.headMap(job, false)).orElse(all).descendingMap().values().stream();
            case NONE -> scattered(all, start);
        };
    }

    private static Stream<Job> scattered(NavigableMap<Position, Job> all, PageStart start) {
        return all.values().stream()
                .filter(job -> start.after()
                        .map(last -> SCATTERED.compare(job.position(), last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Job::position, SCATTERED));
    }
}
