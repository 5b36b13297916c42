package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.web.error.CodeMessages;
import io.jobsconsole.web.format.AccountWords;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.Notice;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to know about a list before one trusts it. */
@Singleton
class ListNotices {

    private final Messages messages;
    private final AccountWords accounts;
    private final CodeMessages codes;

    ListNotices(Messages messages, AccountWords accounts, CodeMessages codes) {
        this.messages = messages;
        this.accounts = accounts;
        this.codes = codes;
    }

    List<Notice> of(Visit visit, Listing listing) {
        var page = listing.reading().page();
        return Stream.of(
                        otherList(visit, listing),
                        refusedPage(listing),
                        keyTooLong(page),
                        tooManyPages(listing),
                        page.trouble().map(this::partialAnswer).map(Notice::of),
                        olderActive(listing),
                        notCounted(listing.reading()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A mark of an account that the visitor may not see is one of another list, and nothing more is said. */
    private Optional<Notice> otherList(Visit visit, Listing listing) {
        if (!listing.isOfAnotherList()) {
            return Optional.empty();
        }
        var number = listing.asked().number();
        return Optional.of(Notice.of(visit.accounts().stream()
                .filter(account -> listing.asked().isIntact(account.key()))
                .findFirst()
                .map(other -> messages.otherAccount(number, accounts.label(other), accounts.label(listing.account())))
                .orElseGet(() -> messages.otherList(number))));
    }

    private Optional<Notice> refusedPage(Listing listing) {
        return listing.asked().byNumber().filter(page -> listing.isRefused()).map(page -> {
            var addresses = listing.addresses();
            return new Notice(
                    messages.refusedPage(page.number()),
                    List.of(
                            new Link(messages.firstPage(), addresses.jobs(listing.shown())),
                            new Link(messages.walkToPage(page.number()), addresses.jobs(listing.shown(), page))));
        });
    }

    private Optional<Notice> tooManyPages(Listing listing) {
        return listing.reading()
                .page()
                .next()
                .filter(next -> listing.shown().number() >= JobQuery.MOST_PAGES)
                .map(next -> Notice.of(messages.tooManyPages(JobQuery.MOST_PAGES)));
    }

    private Optional<Notice> keyTooLong(JobsPage page) {
        return page.next().filter(key -> !key.fitsALink()).map(key -> Notice.of(messages.nextPageTooLong()));
    }

    private String partialAnswer(ServiceStatus trouble) {
        var code = Text.brief(trouble.code());
        return trouble.known()
                .map(known -> messages.explainedPartialAnswer(code, codes.meaning(known)))
                .orElseGet(() -> messages.partialAnswer(code));
    }

    private Optional<Notice> olderActive(Listing listing) {
        return listing.reading()
                .olderActive()
                .filter(older -> !older.jobs().isEmpty())
                .map(older -> new Notice(
                        older.isComplete()
                                ? messages.olderActive(older.jobs().size())
                                : messages.someOlderActive(older.jobs().size()),
                        List.of(new Link(
                                messages.showThem(), listing.addresses().jobs(ListReading.stillActive(listing.shown()))))));
    }

    private Optional<Notice> notCounted(ListReading listReading) {
        return listReading.isCounted() ? Optional.empty() : Optional.of(Notice.of(messages.notCounted()));
    }
}
