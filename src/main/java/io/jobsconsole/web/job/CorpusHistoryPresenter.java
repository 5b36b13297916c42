package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.RelatedJobs;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobView.CorpusHistory;
import io.jobsconsole.web.job.JobView.Others;
import io.jobsconsole.web.job.JobView.Step;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the history of the corpora of a job. */
@Singleton
class CorpusHistoryPresenter {

    private static final int NAMED_OTHERS = 5;

    private final Messages messages;
    private final JobMessages words;
    private final JobFormat format;
    private final TimeFormat times;
    private final JobsAheadPresenter ahead;

    CorpusHistoryPresenter(
            Messages messages, JobMessages words, JobFormat format, TimeFormat times, JobsAheadPresenter ahead) {
        this.messages = messages;
        this.words = words;
        this.format = format;
        this.times = times;
        this.ahead = ahead;
    }

    CorpusHistory of(RelatedJobs related, AccountUrls urls, Instant now) {
        var steps = related.history().stream()
                .map(job -> step(job, related.job(), urls, now))
                .toList();
        return new CorpusHistory(heading(related, steps.size()), steps, sentences(related, now), others(related, urls));
    }

    private String heading(RelatedJobs related, int count) {
        var job = related.job();
        if (!related.isNewest()) {
            return words.storyOfThoseRead(count);
        }
        return switch (job.corpora().size()) {
            case 0 -> words.storyInAccount(count);
            case 1 -> words.storyOnCorpus(format.text(job.corpora().get(0).key()), count);
            default -> words.storyOnCorpora(count);
        };
    }

    private Step step(Job job, Job current, AccountUrls urls, Instant now) {
        var ran = job.ran(now).map(times::duration).orElseGet(messages::notRecorded);
        var created = job.created().map(time -> times.stamp(time, now)).orElseGet(messages::notRecorded);
        var name = words.step(format.state(job), ran, created);
        return new Step(
                urls.page(job),
                format.badge(job).shape(),
                job.id().equals(current.id()) ? name + ", " + words.thisOne() : name,
                job.id().equals(current.id()));
    }

    private List<String> sentences(RelatedJobs related, Instant now) {
        if (!related.isNewest()) {
            return List.of(words.amongThoseGiven(related.jobs().size()));
        }
        var success = related.lastSuccess()
                .flatMap(job -> job.ended().or(job::created))
                .map(time -> words.lastSuccess(times.dated(time, now)))
                .or(() -> Optional.of(words.noSuccess()).filter(none -> related.isWhole()));
        var failures = Optional.of(words.failuresInARow(related.failuresInARow()))
                .filter(some -> related.failuresInARow() > 1);
        var part = Optional.of(words.amongThoseRead(related.jobs().size())).filter(some -> !related.isWhole());
        return Stream.of(success, failures, part).flatMap(Optional::stream).toList();
    }

    private Optional<Others> others(RelatedJobs related, AccountUrls urls) {
        var others = related.atTheSameTime();
        return Optional.of(others.stream()
                        .limit(NAMED_OTHERS)
                        .flatMap(job -> ahead.named(job, urls).stream())
                        .toList())
                .filter(links -> !links.isEmpty())
                .map(links -> new Others(words.atTheSameTime(others.size()), links));
    }
}
