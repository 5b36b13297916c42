package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The filters that are set, each with the way to take it off. */
@Singleton
public class FilterLinks {

    private final Messages messages;
    private final FilterSentence sentence;
    private final FilterOptions choices;

    FilterLinks(Messages messages, FilterSentence sentence, FilterOptions choices) {
        this.messages = messages;
        this.sentence = sentence;
        this.choices = choices;
    }

    public List<Chip> of(JobQuery shown, AccountUrls urls) {
        var chips = new ArrayList<Chip>();
        shown.job()
                .ifPresent(id ->
                        chips.add(new Chip(messages.headingOfJob(SafeText.brief(id)), urls.jobs(shown.forAnyJob()))));
        if (!shown.states().equals(StateGroup.ANY.states())) {
            chips.add(new Chip(sentence.states(shown), urls.jobs(shown.inStates(StateGroup.ANY.states()))));
        }
        for (var corpus : shown.corpora()) {
            chips.add(new Chip(messages.chipCorpus(corpus.key()), urls.jobs(without(shown, corpus))));
        }
        if (!shown.since().equals(Since.DEFAULT)) {
            chips.add(new Chip(
                    SafeText.capitalized(choices.sinceLabel(shown.since())),
                    urls.jobs(shown.createdSince(Since.DEFAULT))));
        }
        shown.window()
                .until()
                .ifPresent(end -> chips.add(new Chip(
                        SafeText.capitalized(sentence.before(end)),
                        urls.jobs(shown.createdIn(Window.openSince(shown.since()))))));
        if (shown.limit() != JobQuery.DEFAULT_LIMIT) {
            chips.add(new Chip(messages.chipRows(shown.limit()), urls.jobs(shown.limitedTo(JobQuery.DEFAULT_LIMIT))));
        }
        return chips;
    }

    private static JobQuery without(JobQuery shown, Corpus corpus) {
        var others = new TreeSet<>(shown.corpora());
        others.remove(corpus);
        return shown.onCorpora(others);
    }
}
