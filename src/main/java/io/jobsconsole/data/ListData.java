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
 * @param readAt when it was read
 * @param complete whether these are all jobs that were asked for
 * @param count how many jobs follow
 * @param next the address of the next page, where one may follow
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListData(
        Request request, Instant readAt, boolean complete, int count, List<JobData> jobs, Optional<String> next) {

    /**
     * The request that this list answers.
     *
     * @param account its key
     * @param address the page that shows the same
     * @param corpora empty for all
     * @param createdFrom the first moment of creation that is covered
     * @param createdBefore the moment before which, where the list has an end
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
            Optional<String> sort) {

        public static Request of(String account, String address, JobQuery query, Instant now) {
            return new Request(
                    account,
                    address,
                    query.job(),
                    query.states().stream().map(JobState::word).toList(),
                    query.corpora().stream().map(Corpus::key).toList(),
                    query.from(now),
                    query.end(now),
                    query.sort().map(sort -> sort.written()));
        }
    }
}
