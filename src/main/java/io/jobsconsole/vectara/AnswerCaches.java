package io.jobsconsole.vectara;

import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The recent answers of the jobs APIs, cached per visitor: lists and single jobs. */
@Singleton
class AnswerCaches {

    /** The approximate size of a key with its token and of an answer without its jobs, in bytes. */
    private static final int OVERHEAD = 4_000;

    private final Duration kept;
    private final CoalescingCache<JobsPage> lists;
    private final CoalescingCache<Optional<FoundJob>> jobs;
    private final RetryAfterGate gate;

    @Inject
    AnswerCaches(ConsoleConfig config, Clock clock, MeterRegistry registry) {
        this(config.cache(), clock);
        CaffeineCacheMetrics.monitor(registry, lists.known(), "lists");
        CaffeineCacheMetrics.monitor(registry, jobs.known(), "jobs");
    }

    AnswerCaches(Duration kept, Clock clock) {
        this.kept = kept;
        this.lists = new CoalescingCache<>(kept, AnswerCaches::size, clock);
        this.jobs = new CoalescingCache<>(kept, AnswerCaches::size, clock);
        this.gate = new RetryAfterGate(kept, clock);
    }

    /** The same jobs through the cache; the source itself when the cache is disabled. */
    JobSource shared(JobSource source, CacheScope scope) {
        return kept.isZero() ? source : new CachingJobSource(source, scope, false, this);
    }

    CoalescingCache<JobsPage> lists() {
        return lists;
    }

    CoalescingCache<Optional<FoundJob>> jobs() {
        return jobs;
    }

    RetryAfterGate gate() {
        return gate;
    }

    private static int size(JobsPage page) {
        var jobs = page.jobs().stream().mapToInt(Job::size).sum();
        var key = page.next().map(next -> size(next.value())).orElse(0);
        var trouble = page.trouble().map(said -> size(said.toString())).orElse(0);
        return OVERHEAD + jobs + key + trouble;
    }

    private static int size(Optional<FoundJob> found) {
        var job = found.map(known -> known.job().size() + size(known.raw()));
        return OVERHEAD + job.orElse(0);
    }

    /** The size in bytes: a character takes one or two. */
    private static int size(String text) {
        return 2 * text.length();
    }
}
