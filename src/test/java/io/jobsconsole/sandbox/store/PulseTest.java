package io.jobsconsole.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.sandbox.SandboxConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulseTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private final JobStore store = new JobStore(300, 42, clock);
    private final List<Job> before = List.copyOf(store.jobs(JobStore.MAIN_CUSTOMER));

    @BeforeEach
    void beatOften() {
        var pulse = new Pulse(defaults(), store, clock);
        IntStream.range(0, 300).forEach(beat -> pulse.beat());
    }

    @Test
    void queuesNewJobsAndEndsThem() {
        assertThat(store.jobs(JobStore.MAIN_CUSTOMER))
                .filteredOn(job -> !positions(before).contains(job.position()))
                .hasSizeGreaterThan(50)
                .extracting(Job::state)
                .contains(JobState.QUEUED, JobState.STARTED, JobState.COMPLETED, JobState.FAILED);
    }

    @Test
    void neverLosesAJob() {
        assertThat(positions(List.copyOf(store.jobs(JobStore.MAIN_CUSTOMER)))).containsAll(positions(before));
    }

    @Test
    void leavesTheOddCasesAlone() {
        assertThat(store.jobs(JobStore.MAIN_CUSTOMER)).containsAll(new OddJobs(clock.instant()).all());
    }

    private static List<Position> positions(List<Job> jobs) {
        return jobs.stream().map(Job::position).toList();
    }

    private static SandboxConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(SandboxConfig.class)
                .build()
                .getConfigMapping(SandboxConfig.class);
    }
}
