package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The accounts that are open to a visitor, in the JSON data.
 *
 * @param readAt when they were read
 */
public record AccountsData(Instant readAt, int count, List<AccountData> accounts) {

    /**
     * One account. It has either its numbers or a failure.
     *
     * @param key the name of the account in addresses
     * @param jobs the address of its list of jobs
     * @param reachable whether its jobs could be read
     * @param active its active jobs of any age
     * @param problems its jobs that ended in the last 24 hours without success
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AccountData(
            String key,
            String name,
            Optional<Long> customerId,
            String jobs,
            boolean reachable,
            Optional<Count> active,
            Optional<Count> problems,
            Optional<Failure> failure) {}

    /**
     * A number of jobs.
     *
     * @param count at least so many
     * @param complete whether there are no others
     * @param jobs the address of the list of these jobs
     */
    public record Count(int count, boolean complete, String jobs) {}

    /**
     * Why the jobs of an account could not be read.
     *
     * @param kind the cause in one word, as in the metrics
     * @param title what happened
     * @param detail what it means, and what to do
     */
    public record Failure(String kind, String title, String detail) {}
}
