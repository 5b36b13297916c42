package io.jobsconsole.watch;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The same jobs for a limited number of calls. Further calls fail at once, as if no place were free for them. */
record LimitedSource(JobSource source, AtomicInteger left) implements JobSource {

    static LimitedSource of(JobSource source, int mostCalls) {
        return new LimitedSource(source, new AtomicInteger(mostCalls));
    }

    int callsLeft() {
        return Math.max(0, left.get());
    }

    @Override
    public CorpusIdFormat corpusForm() {
        return source.corpusForm();
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return counted(() -> source.list(query, now));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return counted(() -> source.find(id, now));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return source.request(query, now);
    }

    private <T> Uni<T> counted(Supplier<Uni<T>> call) {
        return Uni.createFrom()
                .deferred(() -> left.getAndDecrement() > 0
                        ? call.get()
                        : Uni.createFrom().failure(new JobsFailure(JobsFailure.Kind.BUSY)));
    }
}
