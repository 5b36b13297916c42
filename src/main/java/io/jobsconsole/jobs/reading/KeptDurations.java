package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.UsualDuration.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The usual durations of the jobs of an account by type and corpora, without the jobs that tell them: small enough to keep. */
public record KeptDurations(Map<Kind, UsualDuration> byKind) {

    public static final KeptDurations NONE = new KeptDurations(Map.of());

    /**
     * Jobs that are alike.
     *
     * @param corpora empty for jobs of the type on any corpora
     */
    private record Kind(Reported<JobType> type, Optional<Set<Corpus>> corpora) {

        static Kind onCorpora(Job job) {
            return new Kind(job.type(), Optional.of(Set.copyOf(job.corpora())));
        }

        static Kind inAccount(Reported<JobType> type) {
            return new Kind(type, Optional.empty());
        }
    }

    public KeptDurations {
        byKind = Map.copyOf(byKind);
    }

    /** Reads the newest finished jobs of the account. */
    public static Uni<KeptDurations> read(NewestJobs newest) {
        var completed = JobQuery.everything().inStates(StateGroup.named("completed"));
        return newest.aside().newest(completed, JobReading.SAMPLE).map(page -> of(page.jobs(), newest.now()));
    }

    static KeptDurations of(List<Job> finished, Instant now) {
        var usual = new HashMap<Kind, UsualDuration>();
        finished.stream()
                .collect(Collectors.groupingBy(Kind::onCorpora))
                .forEach((kind, jobs) ->
                        UsualDuration.of(jobs, Scope.CORPORA, now).ifPresent(known -> usual.put(kind, known)));
        finished.stream()
                .collect(Collectors.groupingBy(job -> Kind.inAccount(job.type())))
                .forEach((kind, jobs) ->
                        UsualDuration.of(jobs, Scope.ACCOUNT, now).ifPresent(known -> usual.put(kind, known)));
        return new KeptDurations(usual);
    }

    public Optional<UsualDuration> inAccount(Reported<JobType> type) {
        return Optional.ofNullable(byKind.get(Kind.inAccount(type)));
    }

    /** That of jobs of its type on exactly its corpora, else of its type in the account. */
    Optional<UsualDuration> of(Job job) {
        return Optional.ofNullable(byKind.get(Kind.onCorpora(job))).or(() -> inAccount(job.type()));
    }
}
