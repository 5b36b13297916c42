package io.jobsconsole.watch;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A jobs service in memory whose jobs wait, run and end as its clock passes. It lists them in any order. */
class LivingService implements JobSource {

    /** A job and what will come of it. */
    record Plan(
            String id,
            Reported<JobType> type,
            List<Corpus> corpora,
            Instant created,
            Instant started,
            Instant ended,
            Reported<JobState> outcome) {

        static Plan of(String id, Instant created, Instant started, Instant ended, JobState outcome) {
            return new Plan(
                    id,
                    new Reported<>("rebuild", Optional.of(JobType.REBUILD_VECTOR_INDEX)),
                    List.of(),
                    created,
                    started,
                    ended,
                    new Reported<>(outcome.name(), Optional.of(outcome)));
        }

        Plan on(String... keys) {
            return new Plan(
                    id, type, List.of(keys).stream().map(Corpus::new).toList(), created, started, ended, outcome);
        }

        Plan named(String otherType, String otherOutcome) {
            return new Plan(
                    id,
                    new Reported<JobType>(otherType, Optional.empty()),
                    corpora,
                    created,
                    started,
                    ended,
                    new Reported<JobState>(otherOutcome, Optional.empty()));
        }

        Job at(Instant now) {
            var isStarted = !now.isBefore(started);
            var isEnded = !now.isBefore(ended);
            var active = isStarted ? JobState.RUNNING : JobState.QUEUED;
            return new Job(
                    id,
                    type,
                    isEnded ? outcome : new Reported<>(active.name(), Optional.of(active)),
                    corpora,
                    Optional.of(created),
                    Optional.of(started).filter(start -> isStarted),
                    Optional.of(ended).filter(end -> isEnded),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private final Clock clock;
    private final Comparator<Job> order;
    private final List<Plan> plans = new ArrayList<>();

    /** Jobs of which it tells nothing when it is asked for one by its id. */
    final Set<String> secret = new HashSet<>();

    boolean isDown;
    int calls;

    LivingService(ServiceOrder order, Clock clock) {
        this.clock = clock;
        this.order = switch (order) {
            case NEWEST_FIRST -> Sort.newestFirst();
            case OLDEST_FIRST -> Sort.newestFirst().reversed();
            case NONE, UNKNOWN -> Comparator.comparing(job -> job.id().hashCode() * 0x9E3779B9);
        };
    }

    void plan(List<Plan> more) {
        plans.addAll(more);
    }

    void plan(Plan one) {
        plans.add(one);
    }

    long ended(Instant after, Instant until) {
        return plans.stream()
                .filter(plan -> plan.ended().isAfter(after) && !plan.ended().isAfter(until))
                .count();
    }

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.KEY;
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return answer(() -> page(query, now));
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        return answer(() -> {
            if (secret.contains(id)) {
                throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
            }
            return plans.stream()
                    .filter(plan -> plan.id().equals(id))
                    .map(plan -> new FoundJob(plan.at(clock.instant()), "{}"))
                    .findFirst();
        });
    }

    private <T> Uni<T> answer(Supplier<T> what) {
        return Uni.createFrom().item(() -> {
            calls++;
            if (isDown) {
                throw new JobsFailure(JobsFailure.Kind.UNREACHABLE);
            }
            return what.get();
        });
    }

    private JobsPage page(JobQuery query, Instant now) {
        var at = clock.instant();
        var listed = plans.stream()
                .filter(plan -> !plan.created().isAfter(at) && !plan.created().isBefore(query.from(now)))
                .map(plan -> plan.at(at))
                .filter(job -> query.states().contains(job.state().known().orElse(JobState.UNKNOWN)))
                .sorted(order)
                .toList();
        var first = query.page().map(mark -> after(listed, mark.key())).orElse(0);
        var end = Math.min(first + query.limit(), listed.size());
        var jobs = listed.subList(first, end);
        var next = end < listed.size() ? Optional.of(key(jobs.get(jobs.size() - 1))) : Optional.<PageKey>empty();
        return new JobsPage(jobs, next, Optional.empty());
    }

    private int after(List<Job> listed, PageKey key) {
        var id = new String(Base64.getDecoder().decode(key.value()), StandardCharsets.UTF_8);
        var last = plans.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow()
                .at(clock.instant());
        return (int)
                listed.stream().filter(job -> order.compare(job, last) <= 0).count();
    }

    private static PageKey key(Job last) {
        return new PageKey(Base64.getEncoder().encodeToString(last.id().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        throw new AssertionError("Nothing here asks for it");
    }
}
