package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.request.Addresses;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The filters that are set, each with the way to take it off. */
@Singleton
public class FilterChips {

    private final Messages messages;
    private final FilterSentence sentence;
    private final FilterChoices choices;

    FilterChips(Messages messages, FilterSentence sentence, FilterChoices choices) {
        this.messages = messages;
        this.sentence = sentence;
        this.choices = choices;
    }

    public List<Chip> of(JobQuery shown, Addresses addresses) {
        var chips = new ArrayList<Chip>();
        shown.job()
                .ifPresent(id ->
                        chips.add(new Chip(messages.headingOfJob(Text.brief(id)), addresses.jobs(shown.forAnyJob()))));
        if (!shown.states().equals(StateGroup.ANY.states())) {
            chips.add(new Chip(sentence.states(shown), addresses.jobs(shown.inStates(StateGroup.ANY.states()))));
        }
        for (var corpus : shown.corpora()) {
            chips.add(new Chip(messages.chipCorpus(corpus.key()), addresses.jobs(without(shown, corpus))));
        }
        if (!shown.since().equals(Since.DEFAULT)) {
            chips.add(new Chip(
                    Text.capitalized(choices.sinceLabel(shown.since())),
                    addresses.jobs(shown.createdSince(Since.DEFAULT))));
        }
        if (shown.limit() != JobQuery.DEFAULT_LIMIT) {
            chips.add(new Chip(
                    messages.chipRows(shown.limit()), addresses.jobs(shown.limitedTo(JobQuery.DEFAULT_LIMIT))));
        }
        return chips;
    }

    private static JobQuery without(JobQuery shown, Corpus corpus) {
        var others = new TreeSet<>(shown.corpora());
        others.remove(corpus);
        return shown.onCorpora(others);
    }
}
