package io.jobsconsole.vectara.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.paging.PageKey;
import java.time.Instant;
import java.util.List;

/**
 * The body of ListJobs 1.0. Absent members are left out.
 *
 * @param epochSecs seconds since 1970 as digits in a string, which is how the gateway writes an int64
 * @param pageKey stands for all other members, which the service ignores beside it, and so travels alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListJobsRequest(
        String jobId, List<Long> corpusId, String epochSecs, List<String> state, Integer numResults, String pageKey) {

    static ListJobsRequest of(JobQuery query, Instant now) {
        return query.page().map(position -> of(position.key())).orElseGet(() -> firstPage(query, now));
    }

    private static ListJobsRequest of(PageKey key) {
        return new ListJobsRequest(null, null, null, null, null, key.value());
    }

    private static ListJobsRequest firstPage(JobQuery query, Instant now) {
        return new ListJobsRequest(
                query.job().orElse(null),
                query.corpora().isEmpty()
                        ? null
                        : query.corpora().stream()
                                .map(Corpus::key)
                                .map(Long::valueOf)
                                .toList(),
                String.valueOf(query.from(now).getEpochSecond()),
                query.states().stream().map(WireNames::of).toList(),
                query.limit(),
                null);
    }
}
