package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.JobView.Exchange;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.share.CallMessages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.Optional;

/** Makes the page of one job. */
@Singleton
class JobPresenter {

    private static final int LONGEST_ANSWER = 20_000;

    private final Messages messages;
    private final JobMessages words;
    private final CallMessages calls;
    private final BackLink backLink;
    private final JobHeadPresenter headPresenter;
    private final JobCoursePresenter coursePresenter;
    private final JobFacts facts;
    private final CorpusHistoryPresenter historyPresenter;
    private final SupportText support;
    private final JobFormat format;

    JobPresenter(
            Messages messages,
            JobMessages words,
            CallMessages calls,
            BackLink backLink,
            JobHeadPresenter headPresenter,
            JobCoursePresenter coursePresenter,
            JobFacts facts,
            CorpusHistoryPresenter historyPresenter,
            SupportText support,
            JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.calls = calls;
        this.backLink = backLink;
        this.headPresenter = headPresenter;
        this.coursePresenter = coursePresenter;
        this.facts = facts;
        this.historyPresenter = historyPresenter;
        this.support = support;
        this.format = format;
    }

    /** The canonical URL of the page of a job: with the list that its query names, if that is one. */
    String canonical(Account account, String id, Optional<String> query, Instant now) {
        var urls = AccountUrls.of(account);
        return query.flatMap(list -> backLink.named(account, list, now))
                .map(list -> urls.from(list.href()))
                .orElse(urls)
                .job(id);
    }

    JobView of(
            ConsoleRequest consoleRequest,
            Account account,
            JobReading reading,
            CorpusNames names,
            Optional<String> query,
            EntityTag version,
            Instant now) {
        var job = reading.found().job();
        var back = backLink.of(consoleRequest, account, query, now);
        var urls = AccountUrls.of(account).from(back.href());
        var self = consoleRequest.absolute(AccountUrls.of(account).job(job.id()));
        var head = headPresenter.of(account, reading, urls, self, version, now);
        var course = coursePresenter.of(reading, now);
        var title = words.title(head.type(), head.state().word()) + " · " + SafeText.brief(job.id(), 200);
        return new JobView(
                Layout.of(consoleRequest, messages.titleOnAccount(title, account.name())),
                back,
                head,
                course,
                facts.of(job, account, names, now),
                reading.related().map(related -> historyPresenter.of(related, urls, now)),
                exchange(consoleRequest, account, reading.found(), now),
                support.of(account, job, head, course));
    }

    private Exchange exchange(ConsoleRequest consoleRequest, Account account, FoundJob found, Instant now) {
        var request = consoleRequest.jobs().request(JobQuery.ofJob(found.job().id()), now);
        return new Exchange(
                format.text(SafeText.lines(found.raw()), LONGEST_ANSWER),
                request.body(),
                request.curl(account.credentials().shellHeader()),
                calls.hint(account.credentials()));
    }
}
