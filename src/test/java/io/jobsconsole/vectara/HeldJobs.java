package io.jobsconsole.vectara;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** An API that answers when the test says so, in the order of the calls. */
class HeldJobs implements JobSource {

    private final Deque<UniEmitter<Object>> held = new ArrayDeque<>();
    private int calls;

    int calls() {
        return calls;
    }

    void answer(Object answer) {
        held.removeFirst().complete(answer);
    }

    void fail(Throwable failure) {
        held.removeFirst().fail(failure);
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return held().map(JobsPage.class::cast);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return held().map(answer -> (Optional<FoundJob>) answer);
    }

    @SuppressWarnings("unchecked")
    private Uni<Object> held() {
        return Uni.createFrom().emitter(emitter -> {
            calls++;
            held.addLast((UniEmitter<Object>) emitter);
        });
    }

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.NUMBER;
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        return new ApiRequest("GET", "/", Map.of(), Optional.empty());
    }
}
