package io.jobsconsole.web;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.web.Display.View;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;

/** Turns a page of jobs into what the visitor sees. */
@Singleton
class JobsViews {

    private final Messages messages;
    private final FilterSentence sentence;
    private final FilterChoices choices;
    private final ListStatus status;
    private final ListNotices notices;
    private final StateTabs tabs;
    private final FilterChips chips;
    private final Shares shares;
    private final WhoAndWhere whoAndWhere;
    private final WrittenRows rows;
    private final TimeWords times;
    private final EmptyLists empty;
    private final Lives lives;
    private final Timelines timelines;
    private final TimelineMessages timelineWords;

    JobsViews(
            Messages messages,
            FilterSentence sentence,
            FilterChoices choices,
            ListStatus status,
            ListNotices notices,
            StateTabs tabs,
            FilterChips chips,
            Shares shares,
            WhoAndWhere whoAndWhere,
            WrittenRows rows,
            TimeWords times,
            EmptyLists empty,
            Lives lives,
            Timelines timelines,
            TimelineMessages timelineWords) {
        this.messages = messages;
        this.sentence = sentence;
        this.choices = choices;
        this.status = status;
        this.notices = notices;
        this.tabs = tabs;
        this.chips = chips;
        this.shares = shares;
        this.whoAndWhere = whoAndWhere;
        this.rows = rows;
        this.times = times;
        this.empty = empty;
        this.lives = lives;
        this.timelines = timelines;
        this.timelineWords = timelineWords;
    }

    JobsView of(Visit visit, Listing listing, EntityTag version) {
        var shown = listing.shown();
        var addresses = listing.addresses();
        var jobs = listing.reading().page().jobs();
        var bars = Bars.of(jobs, listing.now());
        var columnCreated = messages.columnCreated(times.zone());
        return new JobsView(
                Frame.of(
                        visit,
                        messages.titleOnAccount(
                                sentence.brief(shown), listing.account().name())),
                sentence.of(shown),
                status.of(listing),
                lives.of(listing, version),
                visit.absolute(addresses.jobs(shown)),
                notices.of(visit, listing),
                tabs.of(listing),
                chips.of(shown, addresses),
                FilterForm.of(addresses, visit.jobs().corpusForm(), shown, choices)
                        .offering(corpora(jobs)),
                shares.of(visit, listing),
                whoAndWhere.of(listing),
                status.order(listing, bars),
                shown.sort().isEmpty() && listing.reading().page().next().isPresent(),
                SortColumn.of(messages.columnState(), By.STATE, listing),
                SortColumn.of(columnCreated, By.CREATED, listing),
                SortColumn.of(messages.columnWaited(), By.WAITED, listing),
                SortColumn.of(messages.columnRan(), By.RAN, listing),
                Optional.of(listing)
                        .filter(list -> !list.display().isTimeline())
                        .map(list -> rows.of(list, bars, columnCreated)),
                List.of(
                        view(timelineWords.table(), View.TABLE, listing),
                        view(timelineWords.timeline(), View.TIMELINE, listing)),
                Optional.of(listing)
                        .filter(list -> list.display().isTimeline() && !jobs.isEmpty())
                        .map(list -> timelines.of(list, bars)),
                jobs.isEmpty() ? Optional.of(empty.of(listing)) : Optional.empty(),
                pager(listing));
    }

    private static Switch view(String label, View view, Listing listing) {
        var addresses = listing.addresses().showing(listing.display().as(view));
        return new Switch(
                label, addresses.jobs(listing.shown()), listing.display().view() == view);
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

    private Pager pager(Listing listing) {
        var shown = listing.shown();
        var addresses = listing.addresses();
        var next = listing.reading().page().next();
        return new Pager(
                shown.number(),
                addresses.jobs(shown),
                addresses.jobs(shown.atFirstPage()),
                shown.previous(listing.account().key())
                        .map(addresses::jobs)
                        .or(() -> shown.previousByNumber().map(page -> addresses.jobs(shown, page))),
                next.filter(key -> leadsOn(shown, key))
                        .map(key -> addresses.jobs(
                                shown.next(key, listing.now(), listing.account().key()))),
                next.isEmpty() ? Optional.of(status.end(listing)) : Optional.empty());
    }

    private static boolean leadsOn(JobQuery shown, PageKey key) {
        return key.fitsALink() && shown.sort().isEmpty() && shown.number() < JobQuery.MOST_PAGES;
    }
}
