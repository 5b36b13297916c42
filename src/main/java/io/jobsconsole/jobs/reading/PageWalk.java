package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.paging.PageKey;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks through a list page after page to one of them: only the service knows which key opens which page.
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
    record Limit(int calls, Duration time) {}

    private static final int PAGES_TO_FIND = 20;

    /** One page on the way. */
    record Step(JobQuery query, JobsPage page) {}

    /**
     * Reads the pages of a list up to the limit.
     *
     * @return at least one page, or a {@link JobsFailure}
     */
    Uni<List<Step>> pages(JobQuery query, Limit limit) {
        return onward(
                query.unsorted().atFirstPage(),
                List.of(),
                limit.calls(),
                clock.instant().plus(limit.time()));
    }

    /** A later page by its number; empty when the list is shorter, or the way too long. */
    public Uni<Optional<JobQuery>> to(JobQuery query, int number) {
        if (number > PAGES_TO_FIND + 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pages(query, new Limit(number - 1, Duration.ofSeconds(30)))
                .map(steps -> steps.get(steps.size() - 1))
                .map(last -> last.page()
                        .next()
                        .map(key -> new Pagination(account).next(last.query(), key, now))
                        .filter(found -> found.number() == number));
    }

    /** The service knows no end of a list. */
    private Uni<JobsPage> page(JobQuery query) {
        return source.list(query.withoutEnd(), now);
    }

    private Uni<List<Step>> onward(JobQuery query, List<Step> before, int calls, Instant until) {
        return page(query).chain(page -> {
            var steps = new ArrayList<>(before);
            steps.add(new Step(query, page));
            return page.next()
                    .filter(key -> steps.size() < calls && clock.instant().isBefore(until) && isNew(key, steps))
                    .map(key -> onward(new Pagination(account).next(query, key, now), steps, calls, until))
                    .orElseGet(() -> Uni.createFrom().item(List.copyOf(steps)));
        });
    }

    private static boolean isNew(PageKey key, List<Step> steps) {
        return steps.stream()
                .noneMatch(step -> step.query()
                        .page()
                        .filter(position -> position.hasPassed(key))
                        .isPresent());
    }
}
