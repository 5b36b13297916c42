package io.jobsconsole.web.share;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since.At;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.share.ShareLinks.Named;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the links that share a list. */
@Singleton
public class SharePresenter {

    private final ShareMessages messages;
    private final CallMessages calls;
    private final FilterSentence sentence;
    private final TimeFormat times;

    SharePresenter(ShareMessages messages, CallMessages calls, FilterSentence sentence, TimeFormat times) {
        this.messages = messages;
        this.calls = calls;
        this.sentence = sentence;
        this.times = times;
    }

    public ShareLinks of(ConsoleRequest consoleRequest, ListResult list) {
        var request = consoleRequest.jobs().request(list.shown(), list.now());
        return new ShareLinks(
                live(consoleRequest, list),
                frozen(consoleRequest, list),
                list.addresses().file("csv", list.shown()),
                list.addresses().file("json", list.shown()),
                request.body(),
                request.curl(list.account().credentials().shellHeader()),
                calls.hint(list.account().credentials()));
    }

    private Named live(ConsoleRequest consoleRequest, ListResult list) {
        var first = list.shown().atFirstPage();
        var label = first.since()
                .fold(
                        span -> messages.liveLink(sentence.lastSpan(span)),
                        instant -> messages.linkSince(times.toTheMinute(instant)));
        return new Named(label, consoleRequest.absolute(list.addresses().jobs(first)));
    }

    /** The page token freezes a later page. The longest span has no frozen link: its start is soon out of the service's reach. */
    private Optional<Named> frozen(ConsoleRequest consoleRequest, ListResult list) {
        var shown = list.shown();
        if (shown.number() > 1) {
            return Optional.of(named(consoleRequest, list, messages.linkToPage(shown.number()), shown));
        }
        if (shown.since() instanceof At || shown.since().isLongest()) {
            return Optional.empty();
        }
        var from = shown.from(list.now());
        var label = messages.frozenLink(times.toTheMinute(from));
        return Optional.of(named(consoleRequest, list, label, shown.createdSince(new At(from))));
    }

    private static Named named(ConsoleRequest consoleRequest, ListResult list, String label, JobQuery query) {
        return new Named(label, consoleRequest.absolute(list.addresses().jobs(query)));
    }
}
