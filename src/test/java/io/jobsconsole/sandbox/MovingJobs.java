package io.jobsconsole.sandbox;

import io.jobsconsole.sandbox.store.Job;
import io.jobsconsole.sandbox.store.JobState;
import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.store.JobType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Jobs that a test changes itself, in the small account and on a corpus of their own. */
@Singleton
public class MovingJobs {

    private final JobStore store;
    private final Clock clock;

    MovingJobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return its id */
    public String queue(long corpus) {
        return queue("job_" + UUID.randomUUID().toString().substring(0, 8), corpus);
    }

    public String queue(String id, long corpus) {
        put(Job.queued(id, JobType.CORPUS_REBUILD_VECTOR_INDEX, List.of(corpus), clock.instant(), "ci-bot"));
        return id;
    }

    public void start(String id) {
        put(job(id).start(clock.instant()));
    }

    public void complete(String id) {
        end(id, JobState.COMPLETED);
    }

    public void fail(String id) {
        end(id, JobState.FAILED);
    }

    private void end(String id, JobState outcome) {
        var job = job(id);
        var running = job.state() == JobState.STARTED ? job : job.start(clock.instant());
        put(running.end(outcome, clock.instant()));
    }

    private Job job(String id) {
        return store.jobs(JobStore.SMALL_CUSTOMER).stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void put(Job job) {
        store.put(JobStore.SMALL_CUSTOMER, job);
    }
}
