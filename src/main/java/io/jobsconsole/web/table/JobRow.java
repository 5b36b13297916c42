package io.jobsconsole.web.table;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.Timestamp;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/** One job as a row of the table. All decisions are made; the template only prints the values. */
record JobRow(
        String id,
        Optional<String> href,
        String type,
        Optional<String> comment,
        Badge state,
        boolean isActive,
        List<String> oddities,
        Corpora corpora,
        Course course,
        Optional<String> createdBy) {

    /** The first corpora of a job as links, and a text with the number of the others. */
    record Corpora(List<CorpusLink> links, Optional<String> more) {}

    /** A corpus, with a link that adds it to the filter; no link if the filter has it already. */
    @TemplateData
    record CorpusLink(String key, Optional<String> href) {}

    /** Times and durations of a job, from its creation to its end. */
    record Course(Optional<Timestamp> created, Stretch waited, Stretch ran, Bar bar) {}

    /**
     * How long a job waited or ran.
     *
     * @param since start in epoch seconds, as long as the job still waits or runs
     */
    record Stretch(String words, Optional<Long> since) {}
}
