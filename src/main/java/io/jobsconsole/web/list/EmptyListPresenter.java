package io.jobsconsole.web.list;

import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.web.filter.FilterMessages;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains a list without jobs. It links only to lists that have jobs. */
@Singleton
class EmptyListPresenter {

    private final ListMessages messages;
    private final TimeFormat times;
    private final FilterSentence sentence;
    private final FilterMessages filterWords;
    private final JobFormat format;

    EmptyListPresenter(
            ListMessages messages,
            TimeFormat times,
            FilterSentence sentence,
            FilterMessages filterWords,
            JobFormat format) {
        this.messages = messages;
        this.times = times;
        this.sentence = sentence;
        this.filterWords = filterWords;
        this.format = format;
    }

    EmptyListView of(ListResult list) {
        var shown = list.shown();
        var listReading = list.reading();
        if (shown.number() > 1) {
            return new EmptyListView(messages.nothingAfter(shown.number() - 1), List.of(), List.of());
        }
        return new EmptyListView(heading(shown), sentences(list), offers(shown, listReading, list.addresses()));
    }

    private String heading(JobQuery shown) {
        if (shown.states().equals(StateGroup.ACTIVE.states()) && shown.job().isEmpty()) {
            return messages.nothingActive();
        }
        var isUnfiltered = shown.states().equals(StateGroup.ANY.states())
                && shown.corpora().isEmpty()
                && shown.job().isEmpty();
        return isUnfiltered ? messages.noJobsAtAll(sentence.created(shown.window())) : messages.noJobs();
    }

    private List<String> sentences(ListResult list) {
        var shown = list.shown();
        var listReading = list.reading();
        var now = list.now();
        var sentences = new ArrayList<String>();
        newest(listReading.longer()).ifPresent(created -> sentences.add(messages.newestJob(times.dated(created, now))));
        if (shown.states().equals(StateGroup.ACTIVE.states())) {
            lastEnded(listReading.everyState()).ifPresent(job -> sentences.add(lastEnded(job, now)));
        }
        if (listReading.page().older().isPresent()) {
            sentences.add(messages.moreAfterNone());
        }
        if (sentences.isEmpty() && offersNothing(listReading)) {
            sentences.add(messages.noJobsHint());
            Stream.of(filterWords.listedFor180Days())
                    .filter(bound -> list.account().api() == Api.V1)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static boolean offersNothing(ListReading listReading) {
        return size(listReading.longer()) == 0 && size(listReading.everyState()) == 0;
    }

    private List<Link> offers(JobQuery shown, ListReading listReading, AccountUrls urls) {
        var offers = new ArrayList<Link>();
        if (size(listReading.everyState()) > 0) {
            offers.add(new Link(
                    messages.withoutStates(count(listReading.everyState())),
                    urls.jobs(shown.inStates(StateGroup.ANY.states()))));
        }
        if (size(listReading.longer()) > 0) {
            offers.add(new Link(
                    messages.inAllTime(count(listReading.longer())),
                    urls.jobs(shown.createdIn(Window.openSince(Since.ALL)))));
        }
        return offers;
    }

    private String lastEnded(Job job, Instant now) {
        return messages.lastEnded(
                format.type(job), format.state(job), times.dated(job.ended().orElseThrow(), now));
    }

    private String count(Optional<NewestPage> page) {
        var isWhole = page.filter(NewestPage::isComplete).isPresent();
        return isWhole ? String.valueOf(size(page)) : messages.orMore(size(page));
    }

    private static int size(Optional<NewestPage> page) {
        return page.map(read -> read.jobs().size()).orElse(0);
    }

    private static Optional<Instant> newest(Optional<NewestPage> page) {
        return page.filter(NewestPage::isComplete).stream()
                .flatMap(read -> read.jobs().stream())
                .flatMap(job -> job.created().stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Job> lastEnded(Optional<NewestPage> page) {
        return page.filter(NewestPage::isComplete).stream()
                .flatMap(read -> read.jobs().stream())
                .filter(job -> job.ended().isPresent() && !job.state().is(JobState.UNKNOWN))
                .max(Comparator.comparing(job -> job.ended().orElseThrow()));
    }
}
