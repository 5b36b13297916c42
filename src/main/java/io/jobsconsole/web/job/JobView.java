package io.jobsconsole.web.job;

import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The page of one job.
 *
 * @param back link to the list that the visitor came from
 * @param history of its corpora; empty if the related jobs could not be read
 * @param support a text to copy for support
 */
@TemplateData
record JobView(
        Layout layout,
        Link back,
        Head head,
        Course course,
        List<Fact> facts,
        Optional<CorpusHistory> history,
        Exchange exchange,
        String support) {

    /**
     * The job's id, type and state.
     *
     * @param since text with the start of the state, if it is known
     * @param reason what the service says about a failure; empty for any other state
     * @param autoRefresh empty if the job does not change any more
     * @param sentences meaning of the state, and anything unusual about the job
     * @param ahead the jobs that a waiting job may have to wait for
     * @param again link to this page, which keeps the way back to the list
     * @param self absolute URL of this page
     */
    record Head(
            String id,
            String type,
            Badge state,
            Optional<String> since,
            Optional<String> reason,
            Optional<AutoRefresh> autoRefresh,
            List<String> sentences,
            List<Others> ahead,
            String again,
            String self) {}

    /**
     * Times and durations of the job, from its creation to its end.
     *
     * @param line waiting and running time as bars
     * @param end shape at the end of the line: that of the state, or that of a job that goes on
     * @param durations waiting and running time in words
     * @param usually usual duration of such jobs
     */
    @TemplateData
    record Course(List<Stamp> stamps, Bar line, String end, String durations, Optional<Usually> usually) {}

    /**
     * The request that reads the job, and its answer.
     *
     * @param answer what the service said about it. Not "raw": that word makes Qute write out everything, unescaped
     * @param call the JSON that is sent, where any is
     * @param curl the call as a line for a shell, without secrets
     * @param hint where the values of its variables come from
     */
    record Exchange(String answer, Optional<String> call, String curl, String hint) {}

    /**
     * One of the three times of a job, or the text to show if the time is unknown.
     *
     * @param offset distance of its point on the line from the left edge; empty at an edge
     */
    record Stamp(String label, Optional<Timestamp> timestamp, String otherwise, Optional<String> offset) {}

    /** Usual duration of such jobs, and the jobs that it was computed from. */
    @TemplateData
    record Usually(String time, String sample) {}

    /** A label and its values, some of them links. */
    record Fact(String label, List<Value> values) {}

    /** A value of a fact, with a link to its jobs if it has one. */
    record Value(String text, Optional<String> href) {

        static Value of(String text) {
            return new Value(text, Optional.empty());
        }
    }

    /**
     * The history of the job's corpora: the last jobs of the same kind, and other jobs at the same time.
     *
     * @param steps jobs of the same kind, the newest last
     */
    record CorpusHistory(String heading, List<Step> steps, List<String> sentences, Optional<Others> others) {}

    /** One job in the history: a shape that links to its page. */
    record Step(Optional<String> href, String shape, String name, boolean isCurrent) {}

    /** Links to other jobs, after a sentence that introduces them. */
    record Others(String sentence, List<Link> jobs) {}
}
