package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobQueryWriter;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.filter.Grouping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of jobs in the JSON data.
 *
 * @param readAt when it was read
 * @param complete whether these are all jobs that were asked for
 * @param count how many jobs follow
 * @param lookedAt how many of the newest jobs the console looked at for these, where it filters by itself
 * @param olderActive how many of the jobs, the last ones, are active jobs that are older than this page and come again on a
 *     later one; on the first page of the list without any filter, where there are some
 * @param next the address of the next page, where one may follow
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListData(
        Request request,
        Instant readAt,
        boolean complete,
        int count,
        Optional<Integer> lookedAt,
        Optional<Integer> olderActive,
        List<JobData> jobs,
        Optional<String> next) {

    /**
     * The request that this list answers.
     *
     * @param account its key
     * @param address the page that shows the same
     * @param corpora empty for all
     * @param createdFrom the first moment of creation that is covered
     * @param createdBefore the moment before which, where the list has an end
     * @param filters what the console filters by itself, by the names and in the words of addresses
     * @param ignored names in the address that are no filter
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Request(
            String account,
            String address,
            Optional<String> job,
            List<String> states,
            List<String> corpora,
            Instant createdFrom,
            Optional<Instant> createdBefore,
            Optional<Map<String, String>> filters,
            Optional<String> group,
            Optional<String> sort,
            Optional<List<String>> ignored) {

        public static Request of(String account, String address, JobQuery query, List<String> ignored, Instant now) {
            return new Request(
                    account,
                    address,
                    query.job(),
                    query.states().stream().map(JobState::word).toList(),
                    query.corpora().stream().map(Corpus::key).toList(),
                    query.from(now),
                    query.end(now),
                    Optional.of(JobQueryWriter.filtersOfTheConsole(query)).filter(words -> !words.isEmpty()),
                    query.grouping().map(Grouping::word),
                    query.sort().map(Sort::written),
                    Optional.of(ignored).filter(names -> !names.isEmpty()));
        }
    }
}
