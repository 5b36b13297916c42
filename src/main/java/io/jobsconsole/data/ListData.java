package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of jobs in the JSON data.
 *
 * @param readAt the time of reading
 * @param complete whether these are all jobs that match
 * @param count the number of jobs in this answer
 * @param next the address of the next page, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListData(
        Request request, Instant readAt, boolean complete, int count, List<JobData> jobs, Optional<String> next) {

    /**
     * The request that this list answers.
     *
     * @param account the account's key
     * @param address the address of the page with the same list
     * @param corpora empty for all corpora
     * @param createdFrom the earliest creation time in the list
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Request(
            String account,
            String address,
            Optional<String> job,
            List<String> states,
            List<String> corpora,
            Instant createdFrom,
            Optional<String> sort) {

        public static Request of(String account, String address, JobQuery query, Instant now) {
            return new Request(
                    account,
                    address,
                    query.job(),
                    query.states().stream().map(JobState::word).toList(),
                    query.corpora().stream().map(Corpus::key).toList(),
                    query.from(now),
                    query.sort().map(sort -> sort.written()));
        }
    }
}
