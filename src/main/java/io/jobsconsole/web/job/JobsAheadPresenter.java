package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.reading.RelatedJobs;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.JobView.Others;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names the jobs that a waiting job may have to wait for: those that run on its corpora, and those that wait before it. */
@Singleton
class JobsAheadPresenter {

    private static final int NAMED = 5;

    private final JobMessages words;
    private final JobFormat format;

    JobsAheadPresenter(JobMessages words, JobFormat format) {
        this.words = words;
        this.format = format;
    }

    List<Others> of(RelatedJobs related, Account account, AccountUrls urls) {
        if (!related.job().isWaiting()) {
            return List.of();
        }
        var active = related.activeOthers();
        var waiting = related.olderWaiting();
        var isWhole = related.isEveryActiveKnown();
        var list = list(related.job(), account);
        return Stream.of(
                        others(
                                words.othersActive(active.size(), isWhole),
                                active,
                                list.map(jobs -> jobs.inStates(EnumSet.of(JobState.RUNNING, JobState.RETRYING))),
                                urls),
                        others(
                                words.olderWaiting(waiting.size(), isWhole),
                                waiting,
                                list.map(jobs -> before(jobs, related.job())),
                                urls))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Others> others(String sentence, List<Job> jobs, Optional<JobQuery> list, AccountUrls urls) {
        var whole =
                list.filter(query -> jobs.size() > NAMED).map(query -> new Link(words.allOfThem(), urls.jobs(query)));
        var named = jobs.stream().limit(NAMED).flatMap(job -> named(job, urls).stream());
        return Optional.of(new Others(
                        sentence, Stream.concat(named, whole.stream()).toList()))
                .filter(others -> !jobs.isEmpty());
    }

    /** The link to the page of a job, if it has one, beside the job that somebody looks at. */
    Optional<Link> named(Job job, AccountUrls urls) {
        return urls.page(job).map(page -> new Link(format.type(job) + ", " + SafeText.brief(job.id(), 40), page));
    }

    private static JobQuery before(JobQuery list, Job job) {
        var waiting = list.inStates(EnumSet.of(JobState.QUEUED));
        return job.created().map(waiting::createdBefore).orElse(waiting);
    }

    /** The jobs on the same corpora, if an address can name all of these. */
    private static Optional<JobQuery> list(Job job, Account account) {
        var corpora = new TreeSet<>(job.corpora());
        return Optional.of(corpora)
                .filter(all -> all.size() <= JobQuery.MOST_CORPORA)
                .filter(all -> all.stream().allMatch(account.api().corpusForm()::names))
                .map(all -> JobQuery.everything().onCorpora(all));
    }
}
