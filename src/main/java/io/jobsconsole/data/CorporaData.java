package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The corpora of an account in the JSON data, those in trouble first.
 *
 * @param account its key
 * @param address the page that shows the same
 * @param readAt when they were read
 * @param complete whether these jobs are all that were asked for
 * @param lookedAt the number of jobs among which the corpora were found
 * @param count the number of corpora; at most the first thousand follow
 * @param ignored names in the address that are no filter
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CorporaData(
        String account,
        String address,
        Instant readAt,
        boolean complete,
        int lookedAt,
        int count,
        List<CorpusData> corpora,
        Optional<List<String>> ignored) {

    /**
     * One corpus.
     *
     * @param key absent for the jobs of the whole account
     * @param name absent where none is known
     * @param trend failing, recovered or steady
     * @param lastResult the job that ended last
     * @param history the states of the latest jobs, at most twenty, the newest last
     * @param failures those in a row: up to now if it is failing, up to the last success if it has recovered
     * @param usual how long its most frequent type of job usually takes
     * @param jobs the address of the list of its jobs; absent where no filter can name it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CorpusData(
            Optional<String> key,
            Optional<String> name,
            String trend,
            Optional<JobData> lastResult,
            List<String> history,
            Optional<Failures> failures,
            Active active,
            Optional<Usual> usual,
            Optional<String> jobs) {}

    /** @param complete whether there were no others before them */
    public record Failures(String type, int count, boolean complete) {}

    /** @param complete whether there are no others */
    public record Active(int count, boolean complete) {}

    /**
     * A usual duration: that of eight of ten jobs.
     *
     * @param count the number of finished jobs that it was computed from
     */
    public record Usual(String type, long shortestSeconds, long longestSeconds, int count) {}
}
