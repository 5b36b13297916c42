package io.jobsconsole.vectara;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** A job source that answers equal requests of one scope from the cache. */
record CachingJobSource(JobSource jobs, CacheScope scope, boolean isAside, AnswerCaches answers) implements JobSource {

    @Override
    public CorpusIdFormat corpusForm() {
        return jobs.corpusForm();
    }

    @Override
    public JobSource aside() {
        return new CachingJobSource(jobs.aside(), scope, true, answers);
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return answers.lists().of(key(query, now), () -> unlessAskedToWait(jobs.list(query, now)));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return answers.jobs().of(key(JobQuery.ofJob(id), now), () -> unlessAskedToWait(jobs.find(id, now)));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return jobs.request(query, now);
    }

    private CacheKey key(JobQuery query, Instant now) {
        return CacheKey.of(scope, query, now, isAside);
    }

    private <T> Uni<T> unlessAskedToWait(Uni<T> call) {
        return answers.gate().unlessAskedToWait(scope, () -> call);
    }
}
