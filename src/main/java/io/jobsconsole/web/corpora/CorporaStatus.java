package io.jobsconsole.web.corpora;

import io.jobsconsole.jobs.reading.CorporaReading;
import io.jobsconsole.jobs.reading.ServiceOrder;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.list.ListAlerts;
import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says among how many jobs the corpora were found, and what is not known about them. */
@Singleton
class CorporaStatus {

    /** A job of version 2 can name any number of corpora. */
    static final int MOST = 1_000;

    private final CorporaMessages words;
    private final FilterSentence sentence;
    private final TimeFormat times;
    private final ListAlerts alerts;

    CorporaStatus(CorporaMessages words, FilterSentence sentence, TimeFormat times, ListAlerts alerts) {
        this.words = words;
        this.sentence = sentence;
        this.times = times;
        this.alerts = alerts;
    }

    String of(CorporaReading reading, int count) {
        return extent(reading, words.countedCorpora(count)) + " " + times.readAt(reading.now());
    }

    private String extent(CorporaReading reading, String corpora) {
        var page = reading.page();
        var jobs = page.jobs().size();
        if (page.trouble().isPresent()) {
            return words.inSomeJobs(corpora, jobs);
        }
        if (page.isComplete()) {
            return words.inAllJobs(
                    corpora, jobs, sentence.created(reading.query().window()));
        }
        return page.from()
                .filter(from -> page.order() != ServiceOrder.NONE)
                .map(from -> words.inNewestJobs(corpora, jobs, times.stamp(from, reading.now())))
                .orElseGet(() -> words.inJobsAsGiven(corpora, jobs));
    }

    List<Alert> alerts(ConsoleRequest request, CorporaReading reading, int count) {
        return Stream.of(
                        alerts.partialAnswer(reading.page()),
                        alerts.unknownNames(request),
                        Optional.of(reading.withUnreadableCorpora())
                                .filter(jobs -> jobs > 0)
                                .map(words::unreadable)
                                .map(Alert::of),
                        Optional.of(words.firstCorpora(MOST))
                                .filter(cut -> count > MOST)
                                .map(Alert::of),
                        Optional.of(words.activeNotKnown())
                                .filter(part -> !reading.isEveryActiveKnown())
                                .map(Alert::of))
                .flatMap(Optional::stream)
                .toList();
    }
}
