package io.jobsconsole.web;

import io.jobsconsole.web.Bars.Bar;
import java.util.List;
import java.util.Optional;

/**
 * One job as the table shows it: everything decided, nothing left to the template.
 *
 * @param waitsSince in epoch seconds, while it waits
 * @param runsSince in epoch seconds, while it runs
 */
record JobRow(
        String id,
        Optional<String> href,
        Badge state,
        String type,
        boolean isActive,
        List<String> oddities,
        Optional<String> comment,
        List<CorpusLink> corpora,
        Optional<String> moreCorpora,
        Optional<Timestamp> created,
        String waited,
        Optional<Long> waitsSince,
        String ran,
        Optional<Long> runsSince,
        Bar bar,
        Optional<String> createdBy) {

    /** A corpus, and the list with it added to its filter: none where it is in there already. */
    record CorpusLink(String key, Optional<String> href) {}
}
