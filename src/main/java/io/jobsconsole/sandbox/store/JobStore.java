package io.jobsconsole.sandbox.store;

import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
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
        return customers.get(start.customer()).tailMap(start.after(), false).values().stream()
                .filter(start.query()::matches)
                .limit(most)
                .toList();
    }
}
