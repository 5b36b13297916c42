package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.Locale;

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
        var readAt = times.readAt(list.now());
        if (page.trouble().isPresent()) {
            return messages.someJobs(count) + " " + readAt;
        }
        if (!list.shown().filter().isNone()) {
            return matching(list) + " " + readAt;
        }
        return (page.isComplete() ? messages.completeList(count) : extent(list)) + " " + readAt;
    }

    /** How many jobs match, and among which the console looked for them. */
    String matching(ListResult list) {
        var page = list.reading().page();
        var count = page.jobs().size();
        var looked = number(page.looked().size());
        if (page.older().isEmpty()) {
            return messages.matchingOfAll(
                    count, looked, sentence.created(list.shown().window()));
        }
        return page.order() == ServiceOrder.NONE
                ? messages.matchingAsGiven(count, looked)
                : messages.matchingOfNewest(count, looked);
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** Which jobs stand on a first page that is not the whole list. */
    private String extent(ListResult list) {
        var page = list.reading().page();
        var count = page.jobs().size();
        if (count == 0) {
            return messages.noneSoFar();
        }
        if (page.order() == ServiceOrder.NONE
                || page.order() == ServiceOrder.UNKNOWN && page.from().isEmpty()) {
            return messages.jobsAsGiven(count) + " " + messages.mayBeMore();
        }
        var newest = page.from()
                .map(from -> messages.newestJobsSince(count, times.stamp(from, list.now())))
                .orElseGet(() -> messages.newestJobs(count));
        return newest + " " + (page.isOlderKnown() ? messages.olderOnes() : messages.mayBeOlderOnes());
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
        return range + ", " + read + more(page);
    }

    private String more(NewestPage page) {
        return page.older()
                .map(older -> " " + (page.isOlderKnown() ? messages.thereAreMore() : messages.mayBeMore()))
                .orElse("");
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
        var isWhole = list.shown().number() == 1 && page.older().isEmpty();
        var order = list.shown()
                .sort()
                .map(sort -> isWhole ? sentence.order(sort) : orderOfSome(sentence.order(sort), page))
                .orElseGet(() -> unsorted(list, isWhole));
        var grouped = list.shown()
                .grouping()
                .map(by -> order + ". " + sentence.grouped(by))
                .orElse(order);
        return durationBars.full().isZero() ? grouped : messages.scale(grouped, times.duration(durationBars.full()));
    }

    private String orderOfSome(String order, NewestPage page) {
        var count = page.looked().size();
        return page.order() == ServiceOrder.NONE
                ? messages.orderOfRead(order, count)
                : messages.orderOfNewest(order, count);
    }

    private String unsorted(ListResult list, boolean isWhole) {
        if (list.reading().page().order() == ServiceOrder.NONE && !isWhole) {
            return messages.orderOfService();
        }
        return list.shown().number() == 1 ? messages.newestFirst() : messages.newestFirstOnPage();
    }

    /** How many jobs stand on the pages before this one: those were full. */
    private static int before(JobQuery query) {
        return (query.number() - 1) * query.limit();
    }
}
