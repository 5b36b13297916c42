package io.jobsconsole.web.table;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.Timestamp;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/** One job as the table shows it: everything decided, nothing left to the template. */
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

    /** The corpora of a job: some as links, and how many there are besides. */
    record Corpora(List<CorpusLink> links, Optional<String> more) {}

    /** A corpus, and the list with it added to its filter: none where it is in there already. */
    @TemplateData
    record CorpusLink(String key, Optional<String> href) {}

    /** From its creation to its end. */
    record Course(Optional<Timestamp> created, Stretch waited, Stretch ran, Bar bar) {}

    /**
     * How long a job waited or ran.
     *
     * @param since in epoch seconds, while it goes on
     */
    record Stretch(String words, Optional<Long> since) {}
}
