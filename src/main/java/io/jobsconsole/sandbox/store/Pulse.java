package io.jobsconsole.sandbox.store;

import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Changes the jobs of a lively sandbox: each beat queues, starts, fails or ends one job. */
@Sandboxed
class Pulse {

    private static final int USUALLY_ACTIVE = 12;

    private final SandboxConfig config;
    private final JobStore store;
    private final Clock clock;
    private final JobSeeder seeder;
    private OptionalLong timer = OptionalLong.empty();

    Pulse(SandboxConfig config, JobStore store, Clock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
        this.seeder = new JobSeeder(config.seed() + 2, clock.instant());
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        if (!config.lively()) return;
        timer = OptionalLong.of(vertx.setPeriodic(config.pace().toMillis(), beat -> beat()));
    }

    /** In dev mode Vert.x outlives the application. */
    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        timer.ifPresent(vertx::cancelTimer);
    }

    void beat() {
        var now = clock.instant();
        var active = active(now);
        var next = active.size() < USUALLY_ACTIVE ? seeder.queued(now) : moved(seeder.any(active), now);
        store.put(JobStore.MAIN_CUSTOMER, next);
    }

    private Job moved(Job job, Instant now) {
        if (job.state() != JobState.STARTED) return job.start(now);
        var outcome = seeder.outcome();
        return outcome == JobState.UNKNOWN ? job.in(JobState.TRANSIENT_FAILURE_RETRY_IMMINENT) : job.end(outcome, now);
    }

    /** The active jobs that may change. The job that hangs for weeks and the one from the future stay as they are. */
    private List<Job> active(Instant now) {
        var aDayAgo = now.minus(Duration.ofDays(1));
        return store.jobs(JobStore.MAIN_CUSTOMER).stream()
                .filter(job -> job.state().isActive())
                .filter(job -> job.created().isAfter(aDayAgo) && !job.created().isAfter(now))
                .toList();
    }
}
