package io.jobsconsole.jobs;

import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.lang.QueryString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The links between the pages of a list that the service gives by its keys.
 *
 * @param account the key of the account to which these lists belong
 */
public record Pagination(String account) {

    /** The next page, which the key opens. */
    public JobQuery next(JobQuery list, PageKey key, Instant now) {
        var trail = list.page().map(PagePosition::trailAfter).orElse(List.of());
        return page(list, list.number() + 1, key, trail, list.asOf(now));
    }

    /** The previous page, if its key is known. Before page 2 comes the first page over the same period. */
    public Optional<JobQuery> previous(JobQuery list) {
        return list.page().flatMap(position -> position.number() == 2
                ? Optional.of(list.createdIn(list.window().fixedAt(position.asOf())))
                : position.keyBefore()
                        .map(key -> page(
                                list, position.number() - 1, key, position.trailBefore(), position.asOf())));
    }

    /** Whether the page token, if there is one, belongs to these filters and this account. */
    public boolean isIntact(JobQuery list) {
        return list.page().map(position -> position.fits(account, filters(list))).orElse(true);
    }

    private JobQuery page(JobQuery list, int number, PageKey key, List<PageKey> trail, Instant asOf) {
        return list.at(Optional.of(PagePosition.make(number, key, trail, asOf, account, filters(list))));
    }

    private static String filters(JobQuery list) {
        return QueryString.of(JobQueryWriter.filters(list));
    }
}
