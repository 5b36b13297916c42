package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobQuery;
import java.time.Instant;

/**
 * All that an answer depends on.
 *
 * @param query what is looked for, and how far the list was read: some of that is done with the answer, not by the API
 * @param from since when, which a relative "since" leaves open
 * @param isAside whether a page can do without it: such a call fails where others do not
 */
record CacheKey(CacheScope scope, JobQuery query, Instant from, boolean isAside) {

    static CacheKey of(CacheScope scope, JobQuery query, Instant now, boolean isAside) {
        return new CacheKey(scope, query, query.from(now), isAside);
    }
}
