package io.jobsconsole.web.share;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since.At;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeWords;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import io.jobsconsole.web.share.Share.Named;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes lists ready to be handed on. */
@Singleton
public class Shares {

    private final Messages messages;
    private final FilterSentence sentence;
    private final TimeWords times;

    Shares(Messages messages, FilterSentence sentence, TimeWords times) {
        this.messages = messages;
        this.sentence = sentence;
        this.times = times;
    }

    public Share of(Visit visit, Listing listing) {
        var request = visit.jobs().request(listing.shown(), listing.now());
        return new Share(
                live(visit, listing),
                frozen(visit, listing),
                listing.addresses().file("csv", listing.shown()),
                listing.addresses().file("json", listing.shown()),
                request.body(),
                request.curl());
    }

    private Named live(Visit visit, Listing listing) {
        var first = listing.shown().atFirstPage();
        var label = first.since()
                .fold(
                        span -> messages.liveLink(sentence.lastSpan(span)),
                        instant -> messages.linkSince(times.toTheMinute(instant)));
        return new Named(label, visit.absolute(listing.addresses().jobs(first)));
    }

    /** A later page is frozen by its mark. The longest time has no beginning that could be named for long. */
    private Optional<Named> frozen(Visit visit, Listing listing) {
        var shown = listing.shown();
        if (shown.number() > 1) {
            return Optional.of(named(visit, listing, messages.linkToPage(shown.number()), shown));
        }
        if (shown.since() instanceof At || shown.since().isLongest()) {
            return Optional.empty();
        }
        var from = shown.from(listing.now());
        var label = messages.frozenLink(times.toTheMinute(from));
        return Optional.of(named(visit, listing, label, shown.createdSince(new At(from))));
    }

    private static Named named(Visit visit, Listing listing, String label, JobQuery query) {
        return new Named(label, visit.absolute(listing.addresses().jobs(query)));
    }
}
