package io.jobsconsole.web.request;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Made-up jobs of a warm-up: one in each state, so that each kind of row is made. */
record WarmUpJobs(List<Job> jobs) implements JobSource {

    private static final int MINUTE = 60;

    WarmUpJobs(Instant now) {
        this(Stream.of(JobState.values()).map(state -> job(state, now)).toList());
    }

    private static Job job(JobState state, Instant now) {
        var created = now.minusSeconds((1 + state.ordinal()) * 10 * MINUTE);
        var started = Optional.of(created.plusSeconds(MINUTE)).filter(time -> state != JobState.QUEUED);
        var ended = Optional.of(created.plusSeconds(3 * MINUTE)).filter(time -> !state.isActive());
        return new Job(
                "job_" + state.ordinal(),
                new Reported<>("rebuild_vector_index", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                new Reported<>(state.name(), Optional.of(state)),
                List.of(new Corpus("corpus")),
                Optional.of(created),
                started,
                ended,
                Optional.of("nobody"),
                Optional.of("A comment").filter(comment -> state == JobState.FAILED));
    }

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.KEY;
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        var admitted = jobs.stream().filter(job -> query.admits(job, now)).toList();
        return Uni.createFrom().item(new JobsPage(admitted, Optional.empty(), Optional.empty()));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        var found = jobs.stream().filter(job -> job.id().equals(id)).findFirst();
        return Uni.createFrom().item(found.map(job -> new FoundJob(job, "{}")));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return new ApiRequest("GET", "/v2/jobs", Map.of(), Optional.empty());
    }
}
