package io.jobsconsole.vectara;

import io.jobsconsole.jobs.JobQuery;
import java.time.Instant;

/**
 * The cache key of an answer: every value that the answer depends on.
 *
 * @param query the filters and the position in the list
 * @param from the earliest creation time, because a relative "since" moves
 * @param isAside whether the call is optional: such a call can fail where a required one does not
 */
record CacheKey(CacheScope scope, JobQuery query, Instant from, boolean isAside) {

    static CacheKey of(CacheScope scope, JobQuery query, Instant now, boolean isAside) {
        return new CacheKey(scope, query, query.from(now), isAside);
    }
}
