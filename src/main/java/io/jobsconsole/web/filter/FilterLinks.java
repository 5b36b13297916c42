package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a link for every active filter, which leads to the list without that filter. */
@Singleton
public class FilterLinks {

    private final FilterMessages messages;
    private final FilterSentence sentence;
    private final FilterOptions options;

    FilterLinks(FilterMessages messages, FilterSentence sentence, FilterOptions options) {
        this.messages = messages;
        this.sentence = sentence;
        this.options = options;
    }

    public List<Link> of(JobQuery shown, AccountUrls urls) {
        var links = new ArrayList<Link>();
        shown.job()
                .ifPresent(id ->
                        links.add(new Link(messages.headingOfJob(SafeText.brief(id)), urls.jobs(shown.forAnyJob()))));
        if (!shown.states().equals(StateGroup.ANY.states())) {
            links.add(new Link(sentence.states(shown), urls.jobs(shown.inStates(StateGroup.ANY.states()))));
        }
        for (var corpus : shown.corpora()) {
            links.add(new Link(messages.chipCorpus(corpus.key()), urls.jobs(without(shown, corpus))));
        }
        shown.filter()
                .set()
                .forEach(field -> links.add(new Link(
                        sentence.of(field, shown.filter()),
                        urls.jobs(shown.filteredBy(shown.filter().without(field))))));
        shown.grouping()
                .ifPresent(by ->
                        links.add(new Link(messages.chipGroup(by), urls.jobs(shown.groupedBy(Optional.empty())))));
        if (!shown.hasDefaultSince()) {
            links.add(new Link(
                    SafeText.capitalized(options.sinceLabel(shown.since())), urls.jobs(shown.createdByDefault())));
        }
        shown.window()
                .until()
                .ifPresent(end -> links.add(new Link(
                        SafeText.capitalized(sentence.before(end)),
                        urls.jobs(shown.createdIn(Window.openSince(shown.since()))))));
        if (shown.limit() != JobQuery.DEFAULT_LIMIT) {
            links.add(new Link(messages.chipRows(shown.limit()), urls.jobs(shown.limitedTo(JobQuery.DEFAULT_LIMIT))));
        }
        return links;
    }

    private static JobQuery without(JobQuery shown, Corpus corpus) {
        var others = new TreeSet<>(shown.corpora());
        others.remove(corpus);
        return shown.onCorpora(others);
    }
}
