package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobView.Head;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the head of the job page. */
@Singleton
class JobHeadPresenter {

    private final JobMessages words;
    private final JobInsights insights;
    private final JobFormat format;
    private final JobRefreshPresenter refresh;
    private final TimeFormat times;
    private final JobsAheadPresenter ahead;

    JobHeadPresenter(
            JobMessages words,
            JobInsights insights,
            JobFormat format,
            JobRefreshPresenter refresh,
            TimeFormat times,
            JobsAheadPresenter ahead) {
        this.words = words;
        this.insights = insights;
        this.format = format;
        this.refresh = refresh;
        this.times = times;
        this.ahead = ahead;
    }

    /**
     * The head of the page.
     *
     * @param urls URLs that lead back to the list of this page
     * @param self absolute URL of the page
     */
    Head of(Account account, JobReading reading, AccountUrls urls, String self, EntityTag version, Instant now) {
        var job = reading.found().job();
        return new Head(
                format.text(job.id()),
                format.type(job),
                format.badge(job),
                since(job, now),
                format.failureReason(job),
                refresh.of(reading, version, now),
                insights.sentences(reading, now),
                reading.related()
                        .map(related -> ahead.of(related, account, urls))
                        .orElse(List.of()),
                urls.job(job.id()),
                self);
    }

    /** The start of the current state: the creation while the job waits, the start while it runs, then the end. */
    private Optional<String> since(Job job, Instant now) {
        if (job.isWaiting()) {
            return job.created().map(time -> words.createdAt(times.exactly(time), times.ago(time, now)));
        }
        return job.isRunning()
                ? job.started().map(time -> words.startedAt(times.exactly(time), times.ago(time, now)))
                : job.ended().map(time -> words.endedAt(times.exactly(time), times.ago(time, now)));
    }
}
