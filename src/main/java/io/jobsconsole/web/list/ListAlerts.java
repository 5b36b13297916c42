package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.NumberedPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.web.error.StatusCodeMessages;
import io.jobsconsole.web.format.AccountLabel;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the messages that a visitor must know before relying on a list. */
@Singleton
public class ListAlerts {

    private final Messages messages;
    private final ListMessages words;
    private final AccountLabel accountLabel;
    private final StatusCodeMessages codes;

    ListAlerts(Messages messages, ListMessages words, AccountLabel accountLabel, StatusCodeMessages codes) {
        this.messages = messages;
        this.words = words;
        this.accountLabel = accountLabel;
        this.codes = codes;
    }

    List<Alert> of(ConsoleRequest request, ListResult result) {
        var page = result.reading().page();
        return Stream.of(
                        otherList(request, result),
                        refusedPage(result),
                        keyTooLong(page),
                        tooManyPages(result),
                        partialAnswer(page),
                        unknownNames(request),
                        notLookedAt(result),
                        startView(request, result),
                        activeBelow(result),
                        olderActive(result),
                        notCounted(result.reading()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A page token of an account that the visitor may not see is reported like a page token of any other list. */
    private Optional<Alert> otherList(ConsoleRequest request, ListResult result) {
        if (!result.isOfAnotherList()) {
            return Optional.empty();
        }
        var number = result.asked().number();
        return Optional.of(Alert.of(request.accounts().stream()
                .filter(account -> new Pagination(account.key()).isIntact(result.asked()))
                .findFirst()
                .map(other ->
                        words.otherAccount(number, accountLabel.label(other), accountLabel.label(result.account())))
                .orElseGet(() -> words.otherList(number))));
    }

    private Optional<Alert> refusedPage(ListResult result) {
        return NumberedPage.of(result.asked())
                .filter(page -> result.isRefused())
                .map(page -> {
                    var urls = result.addresses();
                    return new Alert(
                            words.refusedPage(page.number()),
                            List.of(
                                    new Link(messages.firstPage(), urls.jobs(result.shown())),
                                    new Link(words.walkToPage(page.number()), urls.jobs(result.shown(), page))));
                });
    }

    private Optional<Alert> tooManyPages(ListResult result) {
        return result.reading()
                .page()
                .older()
                .filter(next -> result.shown().number() >= JobQuery.MOST_PAGES)
                .map(next -> Alert.of(words.tooManyPages(JobQuery.MOST_PAGES)));
    }

    private Optional<Alert> keyTooLong(NewestPage page) {
        return page.older()
                .filter(older -> !PagerPresenter.fitsALink(older))
                .map(older -> Alert.of(words.nextPageTooLong()));
    }

    /** The service complained, and yet it gave jobs. */
    public Optional<Alert> partialAnswer(NewestPage page) {
        return page.trouble().map(this::partialAnswer).map(Alert::of);
    }

    private String partialAnswer(ServiceStatus trouble) {
        if (trouble.isOfAnUnreadablePart()) {
            return words.unreadablePart(trouble.detail().orElse(""));
        }
        var code = SafeText.brief(
                trouble.detail().map(detail -> trouble.code() + ": " + detail).orElse(trouble.code()));
        return trouble.known()
                .map(known -> words.explainedPartialAnswer(code, codes.meaning(known)))
                .orElseGet(() -> words.partialAnswer(code));
    }

    /** Names in the address that are no filter of the page. */
    public Optional<Alert> unknownNames(ConsoleRequest request) {
        var names = request.unknown().names().stream()
                .map(name -> "“" + SafeText.brief(name) + "”")
                .collect(Collectors.joining(", "));
        return Optional.of(names)
                .filter(some -> !some.isEmpty())
                .map(some -> Alert.of(
                        words.unknownNames(some, request.unknown().names().size())));
    }

    /** Filters of the console look at the newest jobs only, and lead to the others. */
    private Optional<Alert> notLookedAt(ListResult result) {
        var page = result.reading().page();
        if (result.shown().filter().isNone() || page.older().isEmpty()) {
            return Optional.empty();
        }
        if (page.order() == ServiceOrder.NONE) {
            return Optional.of(Alert.of(words.notLookedAtAsGiven()));
        }
        return Optional.of(page.wayOn(result.shown())
                .map(older -> new Alert(
                        words.notLookedAt(),
                        List.of(new Link(words.lookFurther(), result.addresses().jobs(older)))))
                .orElseGet(() -> Alert.of(words.tooFarToLook())));
    }

    /** All jobs stand in place of a start view that is not valid any more, such as one whose first day is too long ago. */
    private Optional<Alert> startView(ConsoleRequest request, ListResult result) {
        var account = result.account();
        return request.storedStartView(account)
                .filter(view -> result.shown().isEverything()
                        && request.startView(account, result.now()).isEmpty())
                .map(view -> new Alert(
                        words.startViewNotValid(),
                        List.of(new Link(words.removeStartView(), AccountUrls.preferences(request.address())))));
    }

    private Optional<Alert> activeBelow(ListResult result) {
        return Optional.of(result.reading().activeBelow(result.shown()).size())
                .filter(count -> count > 0)
                .map(count -> Alert.of(words.activeOlderThanPage(count)));
    }

    private Optional<Alert> olderActive(ListResult result) {
        return result.reading()
                .olderActive()
                .filter(older -> !older.jobs().isEmpty())
                .map(older -> new Alert(
                        older.isComplete()
                                ? words.olderActive(older.jobs().size())
                                : words.someOlderActive(older.jobs().size()),
                        List.of(new Link(
                                words.showThem(), result.addresses().jobs(ListReading.stillActive(result.shown()))))));
    }

    private Optional<Alert> notCounted(ListReading listReading) {
        return listReading.isCounted() ? Optional.empty() : Optional.of(Alert.of(words.notCounted()));
    }
}
