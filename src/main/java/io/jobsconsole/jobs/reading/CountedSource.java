package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Jobs whose lists are counted as they are asked for. */
record CountedSource(JobSource source, AtomicInteger calls) implements JobSource {

    @Override
    public CorpusIdFormat corpusForm() {
        return source.corpusForm();
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        calls.incrementAndGet();
        return source.list(query, now);
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return source.find(id, now);
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return source.request(query, now);
    }
}
