package io.jobsconsole.web.share;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since.At;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.share.ShareLinks.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes the links that share a list. */
@Singleton
public class SharePresenter {

    private final ShareMessages messages;
    private final CallMessages calls;
    private final FilterSentence sentence;

    SharePresenter(ShareMessages messages, CallMessages calls, FilterSentence sentence) {
        this.messages = messages;
        this.calls = calls;
        this.sentence = sentence;
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
        var label = first.window()
                .until()
                .map(end -> messages.linkToWindow(sentence.created(first.window())))
                .orElseGet(() -> first.since()
                        .fold(
                                span -> messages.liveLink(sentence.lastSpan(span)),
                                instant -> messages.linkSince(sentence.moment(instant))));
        return new Named(label, consoleRequest.absolute(list.addresses().jobs(first)));
    }

    /**
     * A page token freezes a later page, and both ends of the window freeze any other list. The start of the longest span
     * cannot be frozen: it is soon out of the service's reach.
     */
    private Optional<Named> frozen(ConsoleRequest consoleRequest, ListResult list) {
        var shown = list.shown();
        if (shown.number() > 1) {
            return Optional.of(named(consoleRequest, list, messages.linkToPage(shown.number()), shown));
        }
        if (isFixed(shown.window())) {
            return Optional.empty();
        }
        var ends = Window.between(
                shown.since(), shown.from(list.now()), shown.end(list.now()).orElse(end(list)));
        var label = ends.since()
                .fold(
                        span -> messages.frozenLinkBefore(
                                sentence.before(ends.until().orElseThrow())),
                        from -> messages.frozenLink(
                                sentence.moment(from),
                                sentence.before(ends.until().orElseThrow())));
        return Optional.of(named(consoleRequest, list, label, shown.createdIn(ends)));
    }

    private static boolean isFixed(Window window) {
        return window.since() instanceof At
                && window.until().filter(end -> end instanceof At).isPresent();
    }

    /** The second after the one in which the list was read: an end is exclusive. */
    private static Instant end(ListResult list) {
        return list.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Named named(ConsoleRequest consoleRequest, ListResult list, String label, JobQuery query) {
        return new Named(label, consoleRequest.absolute(list.addresses().jobs(query)));
    }
}
