package io.jobsconsole.web;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reading;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.web.NoticeView.Link;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to know about a list before one trusts it. */
@Singleton
class ListNotices {

    private final Messages messages;
    private final CodeMessages codes;

    ListNotices(Messages messages, CodeMessages codes) {
        this.messages = messages;
        this.codes = codes;
    }

    List<Notice> of(JobQuery asked, JobQuery shown, Reading reading, Addresses addresses) {
        return Stream.of(
                        otherList(asked, shown),
                        keyTooLong(reading.page()),
                        reading.page().trouble().map(this::partialAnswer).map(Notice::of),
                        olderActive(shown, reading, addresses),
                        notCounted(reading))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Notice> otherList(JobQuery asked, JobQuery shown) {
        return asked.page()
                .filter(mark -> !asked.equals(shown))
                .map(mark -> Notice.of(messages.otherList(mark.number())));
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

    private Optional<Notice> olderActive(JobQuery shown, Reading reading, Addresses addresses) {
        return reading.olderActive()
                .filter(older -> !older.jobs().isEmpty())
                .map(older -> new Notice(
                        older.isComplete()
                                ? messages.olderActive(older.jobs().size())
                                : messages.someOlderActive(older.jobs().size()),
                        Optional.of(new Link(messages.showThem(), addresses.jobs(Reading.stillActive(shown))))));
    }

    private Optional<Notice> notCounted(Reading reading) {
        return Optional.of(Notice.of(messages.notCounted())).filter(notice -> !reading.isCounted());
    }
}
