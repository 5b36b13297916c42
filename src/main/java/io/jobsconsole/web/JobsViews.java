package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.ServiceStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a page of jobs into what the visitor sees. */
@Singleton
class JobsViews {

    private final Messages messages;
    private final CodeMessages codes;
    private final TimeWords times;
    private final FilterSentence sentence;
    private final FilterChoices choices;
    private final JobRows rows;

    JobsViews(
            Messages messages,
            CodeMessages codes,
            TimeWords times,
            FilterSentence sentence,
            FilterChoices choices,
            JobRows rows) {
        this.messages = messages;
        this.codes = codes;
        this.times = times;
        this.sentence = sentence;
        this.choices = choices;
        this.rows = rows;
    }

    /**
     * The page that shows these jobs.
     *
     * @param asked what the address asked for
     * @param shown what was read: {@code asked}, or its first page when the address's page mark belongs to another list
     */
    JobsView of(Visit visit, Account account, JobQuery asked, JobQuery shown, JobsPage page, Instant now) {
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
                notices(asked, shown, page),
                FilterForm.of(addresses.jobs(), visit.jobs().corpusForm(), shown, choices),
                number == 1 && page.next().isEmpty() ? messages.newestFirst() : messages.newestFirstOnPage(),
                rows.of(page, shown, addresses, now),
                number == 1 ? messages.noJobs() : messages.nothingAfter(number - 1),
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

    private List<String> notices(JobQuery asked, JobQuery shown, JobsPage page) {
        var notices = new ArrayList<String>();
        if (!asked.equals(shown)) {
            asked.page().ifPresent(mark -> notices.add(messages.otherList(mark.number())));
        }
        if (page.next().filter(key -> !key.fitsALink()).isPresent()) {
            notices.add(messages.nextPageTooLong());
        }
        page.trouble().map(this::partialAnswer).ifPresent(notices::add);
        return notices;
    }

    private String partialAnswer(ServiceStatus trouble) {
        var code = Text.brief(trouble.code());
        return trouble.known()
                .map(known -> messages.explainedPartialAnswer(code, codes.meaning(known)))
                .orElseGet(() -> messages.partialAnswer(code));
    }
}
