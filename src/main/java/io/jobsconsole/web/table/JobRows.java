package io.jobsconsole.web.table;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.table.JobRow.Corpora;
import io.jobsconsole.web.table.JobRow.CorpusLink;
import io.jobsconsole.web.table.JobRow.Course;
import io.jobsconsole.web.table.JobRow.Stretch;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the rows of the table. */
@Singleton
class JobRows {

    private static final int SHOWN_CORPORA = 3;

    private final Messages messages;
    private final TableMessages words;
    private final JobFormat format;

    JobRows(Messages messages, TableMessages words, JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.format = format;
    }

    /**
     * One row of a list.
     *
     * @param now time for which ages and durations are shown
     */
    JobRow of(Job job, Bar bar, ListResult list, Instant now) {
        return new JobRow(
                SafeText.visible(job.id()),
                Optional.of(list.addresses().job(job.id()))
                        .filter(page -> !job.id().isEmpty()),
                format.type(job),
                job.comment().map(SafeText::brief),
                format.badge(job),
                job.isActive(),
                job.anomalies(now).stream().map(messages::oddity).toList(),
                new Corpora(corpora(job, list), moreCorpora(job)),
                course(job, bar, now),
                job.createdBy().map(SafeText::visible));
    }

    private Course course(Job job, Bar bar, Instant now) {
        return new Course(
                job.created().map(created -> format.timestamp(created, now)),
                new Stretch(
                        format.waited(job, now),
                        job.created().filter(time -> job.isWaiting()).map(Instant::getEpochSecond)),
                new Stretch(
                        format.ran(job, now),
                        job.started().filter(time -> job.isRunning()).map(Instant::getEpochSecond)),
                bar);
    }

    private static List<CorpusLink> corpora(Job job, ListResult list) {
        return job.corpora().stream()
                .limit(SHOWN_CORPORA)
                .map(corpus -> new CorpusLink(
                        SafeText.visible(corpus.key()),
                        list.shown().alsoOn(corpus).map(list.addresses()::jobs)))
                .toList();
    }

    private Optional<String> moreCorpora(Job job) {
        var more = job.corpora().size() - SHOWN_CORPORA;
        return Optional.of(more).filter(count -> count > 0).map(words::moreCorpora);
    }
}
