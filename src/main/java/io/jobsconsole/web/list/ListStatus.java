package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;

/** Says what a page of a list covers: how many jobs, whether these are all, when they were read and in which order. */
@Singleton
public class ListStatus {

    private final ListMessages messages;
    private final FilterSentence sentence;
    private final TimeFormat times;

    ListStatus(ListMessages messages, FilterSentence sentence, TimeFormat times) {
        this.messages = messages;
        this.sentence = sentence;
        this.times = times;
    }

    String of(ListResult list) {
        return list.shown().number() == 1 ? beginning(list) : later(list);
    }

    private String beginning(ListResult list) {
        var page = list.reading().page();
        var count = page.jobs().size();
        var readAt = messages.readAt(times.timeOfDay(list.now()));
        if (page.trouble().isPresent()) {
            return messages.someJobs(count) + " " + readAt;
        }
        return (page.next().isPresent() ? messages.firstJobs(count) : messages.completeList(count)) + " " + readAt;
    }

    private String later(ListResult list) {
        var page = list.reading().page();
        var query = list.shown();
        var asOf = query.asOf(list.now());
        var read = messages.pageOfList(query.number(), times.lately(asOf, list.now()), times.ago(asOf, list.now()));
        if (page.trouble().isPresent()) {
            return messages.someJobs(page.jobs().size()) + " " + SafeText.capitalized(read);
        }
        if (page.jobs().isEmpty()) {
            return SafeText.capitalized(read);
        }
        var range = messages.jobsFromTo(
                before(query) + 1, before(query) + page.jobs().size());
        return range + ", " + read + (page.next().isPresent() ? " " + messages.thereAreMore() : "");
    }

    /** The text at the end of a list's last page. */
    String end(ListResult list) {
        var number = list.shown().number();
        var count = list.reading().page().jobs().size();
        return number == 1 || count == 0
                ? messages.endOfList()
                : messages.endOfPages(before(list.shown()) + count, number);
    }

    /** The order of the rows, and how much of the list that order covers. */
    public String order(ListResult list, DurationBars durationBars) {
        var page = list.reading().page();
        var isWhole = list.shown().number() == 1 && page.next().isEmpty();
        var order = list.shown()
                .sort()
                .map(sort -> isWhole
                        ? sentence.order(sort)
                        : messages.orderOfRead(sentence.order(sort), page.jobs().size()))
                .orElseGet(() -> isWhole ? messages.newestFirst() : messages.newestFirstOnPage());
        return durationBars.full().isZero() ? order : messages.scale(order, times.duration(durationBars.full()));
    }

    /** Number of jobs on the pages before this one, which are all full. */
    private static int before(JobQuery query) {
        return (query.number() - 1) * query.limit();
    }
}
