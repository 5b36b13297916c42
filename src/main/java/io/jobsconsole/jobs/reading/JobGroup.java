package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.jobs.filter.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Jobs under one heading. A job on several corpora stands under all of them together, so that it stands there once.
 *
 * @param names the corpora, the type, the creator, or the day; empty for jobs that have none
 */
public record JobGroup(Grouping by, List<String> names, List<Job> jobs) {

    /** From the state that someone should look at first to the one that nobody need look at. */
    private static final List<JobState> WORST_FIRST = List.of(
            JobState.FAILED,
            JobState.ABORTED,
            JobState.RETRYING,
            JobState.UNKNOWN,
            JobState.RUNNING,
            JobState.QUEUED,
            JobState.COMPLETED);

    public JobGroup {
        names = List.copyOf(names);
        jobs = List.copyOf(jobs);
    }

    /** The groups in the order of the first jobs in them, each with its jobs in their order. */
    public static List<JobGroup> of(Grouping by, List<Job> jobs) {
        var groups = new LinkedHashMap<List<String>, List<Job>>();
        jobs.forEach(job -> groups.computeIfAbsent(names(by, job), names -> new ArrayList<>())
                .add(job));
        return groups.entrySet().stream()
                .map(group -> new JobGroup(by, group.getKey(), group.getValue()))
                .toList();
    }

    /** The job in the worst state, the first of them. */
    public Job worst() {
        return jobs.stream()
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .orElseThrow();
    }

    /** The list of these jobs alone; empty where no filter says which they are. */
    public Optional<JobQuery> alone(JobQuery list, Instant now) {
        if (names.isEmpty() && by != Grouping.BY) {
            return Optional.empty();
        }
        var ungrouped = list.groupedBy(Optional.empty());
        return switch (by) {
            case CORPUS ->
                Optional.of(new TreeSet<>(names.stream().map(Corpus::new).toList()))
                        .filter(corpora -> corpora.size() <= JobQuery.MOST_CORPORA)
                        .map(ungrouped::onCorpora);
            case TYPE ->
                Optional.of(names.get(0))
                        .filter(Names::canHold)
                        .map(type -> ungrouped.filteredBy(list.filter().ofTypes(Names.of(type))));
            case BY ->
                Optional.of(String.join("", names))
                        .filter(name -> names.isEmpty() || !name.isBlank() && Names.canHold(name))
                        .map(name -> ungrouped.filteredBy(list.filter().createdBy(Names.of(name))));
            case DAY -> Optional.of(ungrouped.createdIn(day(list, now)));
        };
    }

    /** The day, as far as the list goes. */
    private Window day(JobQuery list, Instant now) {
        var first = LocalDate.parse(names.get(0)).atStartOfDay().toInstant(ZoneOffset.UTC);
        var next = first.plus(1, ChronoUnit.DAYS);
        var since = list.from(now).isBefore(first) ? new Since.At(first) : list.since();
        var isOver = list.end(now).orElse(now).isAfter(next);
        return new Window(
                since, isOver ? Optional.of(new Since.At(next)) : list.window().until());
    }

    private static List<String> names(Grouping by, Job job) {
        return switch (by) {
            case CORPUS ->
                job.corpora().stream().distinct().sorted().map(Corpus::key).toList();
            case TYPE ->
                List.of(job.type()
                        .known()
                        .map(JobFilter::word)
                        .orElse(job.type().name()));
            case BY ->
                job.createdBy().map(String::strip).filter(name -> !name.isEmpty()).stream()
                        .toList();
            case DAY -> job.created().map(JobGroup::day).stream().toList();
        };
    }

    private static String day(Instant created) {
        return created.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static int rank(Job job) {
        return WORST_FIRST.indexOf(job.state().known().orElse(JobState.UNKNOWN));
    }
}
