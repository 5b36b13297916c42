package io.jobsconsole.web.list;

import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.jobs.reading.WiderLists;
import io.jobsconsole.web.error.JobNotFoundExplanation;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** Explains a list without jobs. It links only to what has jobs. */
@Singleton
class EmptyListPresenter {

    private final ListMessages messages;
    private final TimeFormat times;
    private final FilterSentence sentence;
    private final FilterMessages filterWords;
    private final JobFormat format;
    private final JobNotFoundExplanation jobNotFound;
    private final ListStatus status;

    EmptyListPresenter(
            ListMessages messages,
            TimeFormat times,
            FilterSentence sentence,
            FilterMessages filterWords,
            JobFormat format,
            JobNotFoundExplanation jobNotFound,
            ListStatus status) {
        this.messages = messages;
        this.times = times;
        this.sentence = sentence;
        this.filterWords = filterWords;
        this.format = format;
        this.jobNotFound = jobNotFound;
        this.status = status;
    }

    EmptyListView of(ListResult list) {
        var shown = list.shown();
        var listReading = list.reading();
        if (shown.number() > 1) {
            return new EmptyListView(messages.nothingAfter(shown.number() - 1), List.of(), List.of());
        }
        return new EmptyListView(heading(list), sentences(list), offers(list));
    }

    private String heading(ListResult list) {
        var shown = list.shown();
        if (list.reading().wider().filter(WiderLists::isUnknown).isPresent()) {
            return shown.job().isPresent()
                    ? jobNotFound.heading(list.account())
                    : messages.noJobOnCorpora(sentence.onCorpora(shown));
        }
        if (shown.filter().isNone()
                && shown.states().equals(StateGroup.ACTIVE.states())
                && shown.job().isEmpty()) {
            return messages.nothingActive();
        }
        var isUnfiltered = shown.filter().isNone()
                && shown.states().equals(StateGroup.ANY.states())
                && shown.corpora().isEmpty()
                && shown.job().isEmpty();
        return isUnfiltered ? messages.noJobsAtAll(sentence.created(shown.window())) : messages.noJobs();
    }

    private List<String> sentences(ListResult list) {
        var shown = list.shown();
        var listReading = list.reading();
        var wider = listReading.wider();
        if (shown.job().isPresent() && wider.filter(WiderLists::isUnknown).isPresent()) {
            return jobNotFound.sentences(shown.job().get(), list.account());
        }
        var now = list.now();
        var sentences = new ArrayList<String>();
        if (!shown.filter().isNone()) {
            sentences.add(status.matching(list));
        }
        wider.flatMap(EmptyListPresenter::newest)
                .ifPresent(created -> sentences.add(messages.newestJob(times.dated(created, now))));
        if (shown.states().equals(StateGroup.ACTIVE.states())) {
            lastEnded(listReading.everyState()).ifPresent(job -> sentences.add(lastEnded(job, now)));
        }
        if (listReading.page().older().isPresent() && shown.filter().isNone()) {
            sentences.add(messages.moreAfterNone());
        }
        if (sentences.isEmpty() && offers(list).isEmpty()) {
            sentences.add(messages.noJobsHint());
            Stream.of(filterWords.listedFor180Days())
                    .filter(bound -> list.account().api() == Api.V1)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private List<Link> offers(ListResult list) {
        return Stream.concat(beyondFilter(list), wider(list)).toList();
    }

    /** What the console did not look at, and what is left of what it looked at without one of its filters. */
    private Stream<Link> beyondFilter(ListResult list) {
        var shown = list.shown();
        var page = list.reading().page();
        var further = page.wayOn(shown)
                .filter(older -> !shown.filter().isNone())
                .map(older -> new Link(messages.lookFurther(), list.addresses().jobs(older)));
        return Stream.concat(
                further.stream(), shown.filter().set().stream().flatMap(field -> withoutOwn(field, list).stream()));
    }

    private Optional<Link> withoutOwn(Field field, ListResult list) {
        var page = list.reading().page();
        var filter = list.shown().filter();
        var less = list.shown().filteredBy(filter.without(field));
        var count = (int) page.looked().stream()
                .filter(job -> less.admits(job, list.now()))
                .count();
        var number = page.isComplete() ? String.valueOf(count) : messages.orMore(count);
        return Optional.of(new Link(
                        messages.offered(messages.without(sentence.of(field, filter)), number),
                        list.addresses().jobs(less)))
                .filter(link -> count > 0);
    }

    private Stream<Link> wider(ListResult list) {
        return list.reading()
                .wider()
                .map(wider -> Stream.of(
                                job(list, wider).stream(),
                                wider.without().keySet().stream()
                                        .filter(filter -> wider.count(filter) > 0)
                                        .map(filter -> without(filter, list, wider)),
                                wider
                                        .unfiltered()
                                        .filter(all -> !all.jobs().isEmpty())
                                        .map(all -> everything(all, list.addresses()))
                                        .stream())
                        .flatMap(Function.identity()))
                .orElseGet(Stream::empty);
    }

    /** The page of the job that is asked for, which the other filters leave out. */
    private Optional<Link> job(ListResult list, WiderLists wider) {
        return list.shown()
                .job()
                .flatMap(id -> wider.known().stream()
                        .flatMap(page -> page.jobs().stream())
                        .filter(job -> job.id().equals(id))
                        .findFirst())
                .map(job -> new Link(
                        messages.pageOfJob(format.type(job), format.state(job)),
                        list.addresses().job(job.id())));
    }

    private Link without(Field filter, ListResult list, WiderLists wider) {
        return new Link(
                messages.offered(without(filter), count(wider.without().get(filter))),
                list.addresses().jobs(WiderLists.without(filter, list.shown()).orElseThrow()));
    }

    private String without(Field filter) {
        return switch (filter) {
            case STATES -> messages.withoutStates();
            case CORPUS -> messages.onAnyCorpus();
            case JOB -> messages.withoutJobId();
            default -> messages.inAllTime();
        };
    }

    private Link everything(NewestPage all, AccountUrls urls) {
        var list = WiderLists.unfilteredList();
        return new Link(messages.offered(sentence.brief(list), count(all)), urls.jobs(list));
    }

    private String lastEnded(Job job, Instant now) {
        return messages.lastEnded(
                format.type(job), format.state(job), times.dated(job.ended().orElseThrow(), now));
    }

    private String count(NewestPage page) {
        var size = page.jobs().size();
        return page.isComplete() ? String.valueOf(size) : messages.orMore(size);
    }

    private static Optional<Instant> newest(WiderLists wider) {
        return Optional.ofNullable(wider.without().get(Field.SINCE)).filter(NewestPage::isComplete).stream()
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
