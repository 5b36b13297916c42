package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.Reading;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Turns a page of jobs into what the visitor sees. */
@Singleton
class JobsViews {

    private final Messages messages;
    private final TimeWords times;
    private final FilterSentence sentence;
    private final FilterChoices choices;
    private final ListNotices notices;
    private final StateTabs tabs;
    private final FilterChips chips;
    private final JobRows rows;
    private final EmptyLists empty;

    JobsViews(
            Messages messages,
            TimeWords times,
            FilterSentence sentence,
            FilterChoices choices,
            ListNotices notices,
            StateTabs tabs,
            FilterChips chips,
            JobRows rows,
            EmptyLists empty) {
        this.messages = messages;
        this.times = times;
        this.sentence = sentence;
        this.choices = choices;
        this.notices = notices;
        this.tabs = tabs;
        this.chips = chips;
        this.rows = rows;
        this.empty = empty;
    }

    /**
     * The page that shows these jobs.
     *
     * @param asked what the address asked for
     * @param shown what was read: {@code asked}, or its first page when the address's page mark belongs to another list
     */
    JobsView of(Visit visit, Account account, JobQuery asked, JobQuery shown, Reading reading, Instant now) {
        var page = reading.page();
        var addresses = Addresses.of(account);
        var heading = sentence.of(shown);
        var number = shown.number();
        var next =
                page.next().filter(PageKey::fitsALink).map(key -> addresses.jobs(shown.next(key, now, account.key())));
        return new JobsView(
                Frame.of(visit, messages.titleOnAccount(heading, account.name())),
                heading,
                summary(page, number),
                messages.readAt(times.timeOfDay(now)),
                addresses.jobs(shown),
                notices.of(asked, shown, reading, addresses),
                tabs.of(shown, reading, addresses),
                chips.of(shown, addresses),
                FilterForm.of(addresses.jobs(), visit.jobs().corpusForm(), shown, choices),
                number == 1 && page.next().isEmpty() ? messages.newestFirst() : messages.newestFirstOnPage(),
                rows.of(page, shown, addresses, now),
                Optional.of(empty.of(shown, reading, addresses, now))
                        .filter(none -> page.jobs().isEmpty()),
                number,
                Optional.of(addresses.jobs(shown.atFirstPage())).filter(address -> number > 1),
                shown.previous(account.key()).map(addresses::jobs),
                next,
                page.next().isEmpty());
    }

    private String summary(JobsPage page, int number) {
        var more = page.next().isPresent();
        var count = page.jobs().size();
        if (page.trouble().isPresent()) {
            return messages.someJobs(count);
        }
        if (number == 1) {
            return more ? messages.firstJobs(count) : messages.completeList(count);
        }
        return more ? messages.jobsOnPage(count, number) : messages.jobsOnLastPage(count, number);
    }
}
