package io.jobsconsole.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Jobs whose every call is counted. */
public record CountedCalls(JobSource jobs, AtomicInteger calls) implements JobSource {

    @Override
    public CorpusForm corpusForm() {
        return jobs.corpusForm();
    }

    @Override
    public JobSource aside() {
        return new CountedCalls(jobs.aside(), calls);
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return Uni.createFrom().deferred(() -> {
            calls.incrementAndGet();
            return jobs.list(query, now);
        });
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return Uni.createFrom().deferred(() -> {
            calls.incrementAndGet();
            return jobs.find(id, now);
        });
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return jobs.request(query, now);
    }
}
