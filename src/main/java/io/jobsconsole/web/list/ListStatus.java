package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.format.TimeWords;
import io.jobsconsole.web.job.Bars;
import io.jobsconsole.web.request.Listing;
import jakarta.inject.Singleton;

/** Says what a page of a list covers: how many jobs, whether these are all, when they were read and in which order. */
@Singleton
public class ListStatus {

    private final Messages messages;
    private final FilterSentence sentence;
    private final TimeWords times;

    ListStatus(Messages messages, FilterSentence sentence, TimeWords times) {
        this.messages = messages;
        this.sentence = sentence;
        this.times = times;
    }

    String of(Listing listing) {
        return listing.shown().number() == 1 ? beginning(listing) : later(listing);
    }

    private String beginning(Listing listing) {
        var page = listing.reading().page();
        var count = page.jobs().size();
        var readAt = messages.readAt(times.timeOfDay(listing.now()));
        if (page.trouble().isPresent()) {
            return messages.someJobs(count) + " " + readAt;
        }
        return (page.next().isPresent() ? messages.firstJobs(count) : messages.completeList(count)) + " " + readAt;
    }

    private String later(Listing listing) {
        var page = listing.reading().page();
        var query = listing.shown();
        var asOf = query.asOf(listing.now());
        var read =
                messages.pageOfList(query.number(), times.lately(asOf, listing.now()), times.ago(asOf, listing.now()));
        if (page.trouble().isPresent()) {
            return messages.someJobs(page.jobs().size()) + " " + Text.capitalized(read);
        }
        if (page.jobs().isEmpty()) {
            return Text.capitalized(read);
        }
        var range = messages.jobsFromTo(
                before(query) + 1, before(query) + page.jobs().size());
        return range + ", " + read + (page.next().isPresent() ? " " + messages.thereAreMore() : "");
    }

    /** The words at the end of a list's last page. */
    String end(Listing listing) {
        var number = listing.shown().number();
        var count = listing.reading().page().jobs().size();
        return number == 1 || count == 0
                ? messages.endOfList()
                : messages.endOfPages(before(listing.shown()) + count, number);
    }

    /** In which order the rows stand, and how much of the list that order covers. */
    public String order(Listing listing, Bars bars) {
        var page = listing.reading().page();
        var isWhole = listing.shown().number() == 1 && page.next().isEmpty();
        var order = listing.shown()
                .sort()
                .map(sort -> isWhole
                        ? sentence.order(sort)
                        : messages.orderOfRead(sentence.order(sort), page.jobs().size()))
                .orElseGet(() -> isWhole ? messages.newestFirst() : messages.newestFirstOnPage());
        return bars.full().isZero() ? order : messages.scale(order, times.duration(bars.full()));
    }

    /** How many jobs stand on the pages before this one: those were full. */
    private static int before(JobQuery query) {
        return (query.number() - 1) * query.limit();
    }
}
