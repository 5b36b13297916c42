package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.StateGroup;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every corpus among the newest thousand jobs of a list.
 *
 * @param query the list, with its time and its states
 * @param page the jobs that were looked at
 * @param active all active jobs of any age, if they could be read
 */
public record CorporaReading(JobQuery query, NewestPage page, Optional<NewestPage> active, Instant now) {

    /** Reads the jobs and, beside them, the active ones; fails with the {@link JobsFailure} of the jobs. */
    public static Uni<CorporaReading> of(NewestJobs newest, JobQuery query) {
        var active = JobQuery.everything().inStates(StateGroup.ACTIVE.states());
        return Uni.combine()
                .all()
                .unis(WholeList.page(newest, query), ListReading.beside(newest, active))
                .with((page, running) -> new CorporaReading(query, page, running, newest.now()));
    }

    /** Those in trouble first; a job on several corpora counts for each of them. */
    public List<CorpusStatus> corpora() {
        var jobs = byCorpus(page.jobs().stream().sorted(Sort.newestFirst()).toList());
        var running = byCorpus(everyActive());
        return corpora(jobs.keySet(), running.keySet())
                .map(corpus -> new CorpusStatus(
                        corpus,
                        jobs.getOrDefault(corpus, List.of()),
                        running.getOrDefault(corpus, List.of()),
                        page.isComplete(),
                        now))
                .map(status -> Map.entry(status.rank(), status))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A corpus on which only jobs run that are older than those of the list belongs to a list of all states. */
    private Stream<Optional<Corpus>> corpora(Set<Optional<Corpus>> read, Set<Optional<Corpus>> running) {
        return query.states().equals(StateGroup.ANY.states())
                ? Stream.concat(read.stream(), running.stream()).distinct()
                : read.stream();
    }

    /** Whether no active job is missing in {@link CorpusStatus#active}. */
    public boolean isEveryActiveKnown() {
        return active.filter(NewestPage::isComplete).isPresent();
    }

    /** The number of jobs whose corpora cannot be read, or not all of them. */
    public int withUnreadableCorpora() {
        return (int) page.jobs().stream()
                .filter(job -> !job.isReadable(JobPart.CORPORA))
                .count();
    }

    private List<Job> everyActive() {
        var known = active.stream()
                .flatMap(some -> some.jobs().stream())
                .filter(Job::isActive)
                .toList();
        if (isEveryActiveKnown()) {
            return known;
        }
        var ids = known.stream().map(Job::id).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream(), page.jobs().stream().filter(job -> job.isActive() && !ids.contains(job.id())))
                .toList();
    }

    /** Jobs of the whole account stand under the empty corpus; jobs whose corpora cannot be read stand under none. */
    private static Map<Optional<Corpus>, List<Job>> byCorpus(List<Job> jobs) {
        var corpora = new LinkedHashMap<Optional<Corpus>, List<Job>>();
        jobs.forEach(job -> corporaOf(job)
                .forEach(corpus -> corpora.computeIfAbsent(corpus, missing -> new ArrayList<>())
                        .add(job)));
        return corpora;
    }

    private static Iterable<Optional<Corpus>> corporaOf(Job job) {
        if (job.corpora().isEmpty() && job.isReadable(JobPart.CORPORA)) {
            return List.of(Optional.empty());
        }
        return job.corpora().stream().map(Optional::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
