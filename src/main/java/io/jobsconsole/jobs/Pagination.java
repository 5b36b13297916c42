package io.jobsconsole.jobs;

import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.lang.QueryString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links between the pages of a list. Older jobs are led to by an end of the list, or by a key of the service where that
 * is the only way on.
 *
 * @param account the key of the account to which these lists belong
 */
public record Pagination(String account) {

    private static final String NEWER = "newer";

    /** The query string that leads from a list with an end to the page of the jobs that follow. */
    public static String newer(JobQuery list) {
        return list.atFirstPage().written() + "&page=" + NEWER;
    }

    /** Whether an address is one that {@link #newer} wrote. */
    public static boolean leadsToNewer(Map<String, ? extends Collection<String>> parameters) {
        return Optional.ofNullable(parameters.get("page"))
                .filter(page -> page.contains(NEWER))
                .isPresent();
    }

    /** The next page, which the key opens. */
    public JobQuery next(JobQuery list, PageKey key, Instant now) {
        var trail = list.page().map(PagePosition::trailAfter).orElse(List.of());
        return page(list, list.number() + 1, key, trail, list.asOf(now));
    }

    /** The previous page, if its key is known. Before page 2 comes the first page over the same period. */
    public Optional<JobQuery> previous(JobQuery list) {
        return list.page()
                .flatMap(position -> position.number() == 2
                        ? Optional.of(list.createdIn(list.window().fixedAt(position.asOf())))
                        : position.keyBefore()
                                .map(key -> page(
                                        list, position.number() - 1, key, position.trailBefore(), position.asOf())));
    }

    /** Whether the page token, if there is one, belongs to these filters and this account. */
    public boolean isIntact(JobQuery list) {
        return list.page()
                .map(position -> position.fits(account, filters(list)))
                .orElse(true);
    }

    private JobQuery page(JobQuery list, int number, PageKey key, List<PageKey> trail, Instant asOf) {
        return list.at(Optional.of(PagePosition.make(number, key, trail, asOf, account, filters(list))));
    }

    private static String filters(JobQuery list) {
        return QueryString.of(JobQueryWriter.filters(list));
    }
}
