package io.jobsconsole.web.share;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobQueryWriter;
import io.jobsconsole.jobs.Since.At;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.lang.QueryString;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.StartView;
import io.jobsconsole.web.share.ShareLinks.Named;
import io.jobsconsole.web.share.ShareLinks.Start;
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
                start(consoleRequest, list),
                request.body(),
                comment(list) + request.curl(list.account().credentials().shellHeader()),
                calls.hint(list.account().credentials()));
    }

    private Optional<Start> start(ConsoleRequest consoleRequest, ListResult list) {
        var view = new StartView(list.account(), list.shown(), list.viewOptions());
        var kept = consoleRequest.storedStartView(list.account()).orElse("");
        var isKept = kept.equals(view.written());
        if (isKept && kept.isEmpty() || !view.isShort()) {
            return Optional.empty();
        }
        return Optional.of(new Start(
                AccountUrls.start(list.account()),
                isKept ? "" : view.written(),
                isKept,
                isKept ? messages.openWithAllJobs() : messages.openLikeThis()));
    }

    private Named live(ConsoleRequest consoleRequest, ListResult list) {
        var first = list.shown().atFirstPage();
        return new Named(
                liveLabel(first), consoleRequest.absolute(list.addresses().jobs(first)));
    }

    private String liveLabel(JobQuery list) {
        var ended = list.filter().ended().filter(window -> list.hasDefaultSince());
        if (ended.isPresent()) {
            return messages.linkToEnded(sentence.created(ended.get()));
        }
        return list.window()
                .until()
                .map(end -> messages.linkToWindow(sentence.created(list.window())))
                .orElseGet(() -> list.since()
                        .fold(
                                span -> messages.liveLink(sentence.lastSpan(span)),
                                instant -> messages.linkSince(sentence.moment(instant))));
    }

    /** The service knows no more than the call says; what the console does with its answer stands in a comment. */
    private String comment(ListResult list) {
        var words = QueryString.of(JobQueryWriter.filtersOfTheConsole(list.shown()));
        return words.isEmpty() ? "" : "# " + messages.filteredFurther(words) + "\n";
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
        if (isFixed(shown.window())
                && shown.filter().ended().map(SharePresenter::isFixed).orElse(true)) {
            return Optional.empty();
        }
        var frozen = shown.frozen(list.now(), end(list));
        var ends = frozen.window();
        var label = ends.since()
                .fold(
                        span -> messages.frozenLinkBefore(
                                sentence.before(ends.until().orElseThrow())),
                        from -> messages.frozenLink(
                                sentence.moment(from),
                                sentence.before(ends.until().orElseThrow())));
        return Optional.of(named(consoleRequest, list, label, frozen));
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
