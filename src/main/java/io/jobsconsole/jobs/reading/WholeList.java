package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reads the newest jobs of a whole list, for what only the console can do with them: sort, filter, group, put into a file.
 * How many older jobs there are is not said. No call tells their number, and a count of those that happened to be read on
 * the way to the newest would change from one look to the next.
 */
class WholeList {

    static final int MOST_ON_A_PAGE = 1_000;

    /**
     * For a page: a thousand jobs. Ten calls are enough where the newest come first and the list has no end; others are looked
     * for in windows that may hold half a page, or behind the pages after their end.
     */
    private static final NewestJobs.Limit FOR_A_PAGE = new NewestJobs.Limit(MOST_ON_A_PAGE, 60, Duration.ofSeconds(20));

    /** For a file: ten thousand jobs, by a hundred pages and the calls that look for the newest. */
    private static final NewestJobs.Limit FOR_A_FILE = new NewestJobs.Limit(10_000, 130, Duration.ofSeconds(60));

    private WholeList() {}

    static Uni<NewestPage> page(NewestJobs newest, JobQuery query) {
        return newest.newest(query.asked(), FOR_A_PAGE)
                .map(read -> query.leadsOn() ? cut(read, query) : read.first(FOR_A_PAGE.jobs()))
                .map(read -> shown(read, query, newest.now()));
    }

    static Uni<NewestPage> file(NewestJobs newest, JobQuery query) {
        return newest.newest(query.asked(), FOR_A_FILE)
                .map(read -> shown(read.first(FOR_A_FILE.jobs()), query, newest.now()));
    }

    private static NewestPage shown(NewestPage read, JobQuery query, Instant now) {
        var matching = read.filteredBy(query.filter(), now);
        var sorted = query.sort().map(sort -> matching.sorted(sort.order(now))).orElse(matching);
        return query.grouping()
                .map(by -> sorted.with(JobGroup.of(by, sorted.jobs()).stream()
                        .flatMap(group -> group.jobs().stream())
                        .toList()))
                .orElse(sorted);
    }

    /**
     * The newest of these jobs, cut at a whole second, so that the way to the older ones leaves none out and shows none twice.
     * Where there is no such way, it leads to the list itself.
     */
    private static NewestPage cut(NewestPage read, JobQuery query) {
        var most = FOR_A_PAGE.jobs();
        if (read.older().isEmpty() && read.jobs().size() <= most) {
            return read;
        }
        var end = read.order() == ServiceOrder.NONE ? Optional.<Instant>empty() : end(read, most);
        var newest = end.map(read.first(most)::createdSince).orElse(read.first(most));
        return newest.leadingTo(Optional.of(end.map(query::createdBefore).orElse(query)));
    }

    /** The moment that parts the newest jobs from the older ones; empty where all were created in one second. */
    private static Optional<Instant> end(NewestPage read, int most) {
        var known = read.older()
                .filter(older -> older.page().isEmpty() && read.jobs().size() <= most)
                .flatMap(older -> older.end(Instant.MAX));
        if (known.isPresent()) {
            return known;
        }
        var seconds = read.jobs().stream()
                .flatMap(job -> job.created().stream())
                .map(created -> created.truncatedTo(ChronoUnit.SECONDS))
                .toList();
        return seconds.isEmpty() ? Optional.empty() : end(seconds, Math.min(most, seconds.size() - 1));
    }

    private static Optional<Instant> end(List<Instant> seconds, int tooOld) {
        return Optional.of(seconds.get(tooOld))
                .filter(second -> second.isBefore(seconds.get(0)))
                .map(second -> second.plusSeconds(1));
    }
}
