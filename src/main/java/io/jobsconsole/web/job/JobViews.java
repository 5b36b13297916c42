package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.job.JobView.Exchange;
import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;

/** Turns one job into what the visitor sees. */
@Singleton
class JobViews {

    private static final int LONGEST_ANSWER = 20_000;

    private final Messages messages;
    private final JobMessages words;
    private final WayBack wayBack;
    private final JobHeadPresenter heads;
    private final JobCoursePresenter courses;
    private final JobFacts facts;
    private final JobStories stories;
    private final SupportText support;

    JobViews(
            Messages messages,
            JobMessages words,
            WayBack wayBack,
            JobHeadPresenter heads,
            JobCoursePresenter courses,
            JobFacts facts,
            JobStories stories,
            SupportText support) {
        this.messages = messages;
        this.words = words;
        this.wayBack = wayBack;
        this.heads = heads;
        this.courses = courses;
        this.facts = facts;
        this.stories = stories;
        this.support = support;
    }

    JobView of(Visit visit, Account account, JobReading reading, EntityTag version, Instant now) {
        var job = reading.found().job();
        var addresses = Addresses.of(account);
        var head = heads.of(reading, visit.absolute(addresses.job(job.id())), version, now);
        var course = courses.of(reading, now);
        var title = words.title(head.type(), head.state().word()) + " · " + Text.brief(job.id());
        return new JobView(
                Frame.of(visit, messages.titleOnAccount(title, account.name())),
                wayBack.of(visit, account, visit.jobs().corpusForm(), now),
                head,
                course,
                facts.of(job, addresses, now),
                reading.neighbours().map(related -> stories.of(related, addresses, now)),
                exchange(visit, reading.found(), now),
                support.of(account, job, head, course));
    }

    private static Exchange exchange(Visit visit, FoundJob found, Instant now) {
        var request = visit.jobs().request(JobQuery.ofJob(found.job().id()), now);
        return new Exchange(Text.lines(found.raw(), LONGEST_ANSWER), request.body(), request.curl());
    }
}
