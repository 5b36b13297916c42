package io.jobsconsole.web.table;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.Timestamp;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * One job as a row of the table. All decisions are made; the template only prints the values.
 *
 * @param late what took longer than it usually does
 */
record JobRow(
        Identity identity,
        String type,
        Optional<String> comment,
        Badge state,
        boolean isActive,
        List<String> late,
        List<String> oddities,
        Corpora corpora,
        Course course,
        Optional<Creator> createdBy) {

    /** Whether a shape stands at the end of the bar. Most jobs completed, and a plain end says so. */
    public boolean hasEnd() {
        return course.bar().isCut() || !state.shape().equals(JobState.COMPLETED.word());
    }

    /**
     * Who created a job.
     *
     * @param href the list of the jobs by the same creator; empty if the list has this filter already
     */
    @TemplateData
    record Creator(String name, Optional<String> href) {}

    /**
     * The id of a job and the way to its page.
     *
     * @param href the address of the job's page, if it has one
     * @param selection the id as the parameter of a file that holds this job alone, if the id names the job
     * @param withoutPage the reason why a job with an id has no page of its own
     */
    record Identity(String id, Optional<String> href, Optional<String> withoutPage, Optional<String> selection) {

        /** In characters. A longer id keeps its two ends: ids of one service often begin alike. */
        private static final int LONGEST = 20;

        private static final int END = 6;

        public boolean isFolded() {
            return id.codePointCount(0, id.length()) > LONGEST;
        }

        /** The part of a folded id of which only the first letters show. It is there to be found, selected and copied. */
        public String beginning() {
            return id.substring(0, endAt());
        }

        public String end() {
            return id.substring(endAt());
        }

        private int endAt() {
            return id.offsetByCodePoints(id.length(), -END);
        }
    }

    /** The first corpora of a job as links, and a text with the number of the others. */
    record Corpora(List<CorpusLink> links, Optional<String> more) {}

    /** A corpus, with a link that adds it to the filter; no link if the filter has it already. */
    @TemplateData
    record CorpusLink(String key, Optional<String> href) {}

    /**
     * Times and durations of a job, from its creation to its end.
     *
     * @param notCreated the text in place of an unset or unreadable creation time
     */
    record Course(
            Optional<Timestamp> created,
            String notCreated,
            Stretch waited,
            Stretch ran,
            Optional<String> ended,
            Bar bar) {}

    /**
     * How long a job waited or ran.
     *
     * @param since start in epoch seconds, as long as the job still waits or runs
     */
    record Stretch(String words, Optional<Long> since) {}
}
