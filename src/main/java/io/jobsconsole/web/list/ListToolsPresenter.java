package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.filter.FilterChips;
import io.jobsconsole.web.filter.FilterChoices;
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.page.Switch;
import io.jobsconsole.web.request.Display.View;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import io.jobsconsole.web.share.Shares;
import io.jobsconsole.web.timeline.TimelineMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the tools of the list page. */
@Singleton
class ListToolsPresenter {

    private final FilterChoices choices;
    private final FilterChips chips;
    private final Shares shares;
    private final TimelineMessages words;

    ListToolsPresenter(FilterChoices choices, FilterChips chips, Shares shares, TimelineMessages words) {
        this.choices = choices;
        this.chips = chips;
        this.shares = shares;
        this.words = words;
    }

    ListTools of(Visit visit, Listing listing) {
        var shown = listing.shown();
        var addresses = listing.addresses();
        return new ListTools(
                FilterForm.of(addresses, visit.jobs().corpusForm(), shown, choices)
                        .offering(corpora(listing.reading().page().jobs())),
                chips.of(shown, addresses),
                shares.of(visit, listing),
                List.of(view(words.table(), View.TABLE, listing), view(words.timeline(), View.TIMELINE, listing)));
    }

    private static List<String> corpora(List<Job> jobs) {
        return jobs.stream()
                .flatMap(job -> job.corpora().stream())
                .distinct()
                .sorted()
                .limit(JobQuery.MOST_CORPORA)
                .map(Corpus::key)
                .toList();
    }

    private static Switch view(String label, View view, Listing listing) {
        var addresses = listing.addresses().showing(listing.display().as(view));
        return new Switch(
                label, addresses.jobs(listing.shown()), listing.display().view() == view);
    }
}
