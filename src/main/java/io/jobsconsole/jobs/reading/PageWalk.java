package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a list page by page from its beginning: only the service knows the key of the next page.
 *
 * @param account the account's key, for the page tokens
 * @param now the time from which a relative "since" is measured
 */
public record PageWalk(JobSource source, String account, Instant now, Clock clock) {

    /**
     * The limit of a walk.
     *
     * @param calls the largest number of pages to read
     * @param time the time after which no further page is read
     */
    public record Limit(int calls, Duration time) {}

    /** For sorting: at most 1,000 jobs. */
    public static final Limit TO_SORT = new Limit(10, Duration.ofSeconds(20));

    /** For an export: at most 10,000 jobs. */
    public static final Limit TO_EXPORT = new Limit(100, Duration.ofSeconds(60));

    private static final int PAGES_TO_FIND = 20;

    /** One page of a walk with the query that read it. */
    public record Step(JobQuery query, JobsPage page) {}

    /** The same walk with optional calls, see {@link JobSource#aside}. */
    PageWalk aside() {
        return new PageWalk(source.aside(), account, now, clock);
    }

    /**
     * Reads the pages of a list up to the limit.
     *
     * @return at least one page, or a {@link JobsFailure}
     */
    public Uni<List<Step>> pages(JobQuery query, Limit limit) {
        return onward(
                query.unsorted().atFirstPage(),
                List.of(),
                limit.calls(),
                clock.instant().plus(limit.time()));
    }

    /** Reads the pages of a list as one page, without duplicate jobs. Its next key is that of the last page. */
    public Uni<JobsPage> whole(JobQuery query, Limit limit) {
        return pages(query, limit).map(PageWalk::joined);
    }

    /** The query of a page by its number; empty when the list is shorter or the page is too far away. */
    public Uni<Optional<JobQuery>> to(JobQuery query, int number) {
        if (number > PAGES_TO_FIND + 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pages(query, new Limit(number - 1, Duration.ofSeconds(30)))
                .map(steps -> steps.get(steps.size() - 1))
                .map(last -> last.page()
                        .next()
                        .map(key -> last.query().next(key, now, account))
                        .filter(found -> found.number() == number));
    }

    Uni<JobsPage> page(JobQuery query) {
        return source.list(query, now);
    }

    private Uni<List<Step>> onward(JobQuery query, List<Step> before, int calls, Instant until) {
        return page(query).chain(page -> {
            var steps = new ArrayList<>(before);
            steps.add(new Step(query, page));
            return page.next()
                    .filter(key -> steps.size() < calls && clock.instant().isBefore(until) && isNew(key, steps))
                    .map(key -> onward(query.next(key, now, account), steps, calls, until))
                    .orElseGet(() -> Uni.createFrom().item(List.copyOf(steps)));
        });
    }

    private static boolean isNew(PageKey key, List<Step> steps) {
        return steps.stream().noneMatch(step -> step.query().hasPassed(key));
    }

    /** Joins the pages. A job that moved between two reads stays at its first place. */
    private static JobsPage joined(List<Step> steps) {
        var seen = new HashSet<String>();
        var jobs = steps.stream()
                .flatMap(step -> step.page().jobs().stream())
                .filter(job -> job.id().isEmpty() || seen.add(job.id()))
                .toList();
        var trouble =
                steps.stream().flatMap(step -> step.page().trouble().stream()).findFirst();
        return new JobsPage(jobs, steps.get(steps.size() - 1).page().next(), trouble);
    }
}
