package io.jobsconsole.web.table;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.jobs.reading.Lateness;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.job.JobMessages;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.table.JobRow.Corpora;
import io.jobsconsole.web.table.JobRow.CorpusLink;
import io.jobsconsole.web.table.JobRow.Course;
import io.jobsconsole.web.table.JobRow.Creator;
import io.jobsconsole.web.table.JobRow.Stretch;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the rows of the table. */
@Singleton
class JobRowPresenter {

    private static final int SHOWN_CORPORA = 3;

    /** In characters. The job page shows more of the comment. */
    private static final int LONGEST_COMMENT = 200;

    private final Messages messages;
    private final TableMessages words;
    private final JobMessages jobWords;
    private final JobFormat format;

    JobRowPresenter(Messages messages, TableMessages words, JobMessages jobWords, JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.jobWords = jobWords;
        this.format = format;
    }

    /**
     * One row of a list.
     *
     * @param lateness what took longer than it usually does
     * @param now time for which ages and durations are shown
     */
    JobRow of(Job job, Bar bar, Set<Lateness> lateness, ListResult list, Instant now) {
        return new JobRow(
                identity(job, list),
                format.type(job),
                comment(job),
                format.badge(job),
                job.isActive(),
                lateness.stream().map(words::late).toList(),
                format.anomalies(job, now),
                new Corpora(corpora(job, list), moreCorpora(job)),
                course(job, bar, now),
                creator(job, list));
    }

    private Optional<Creator> creator(Job job, ListResult list) {
        return job.createdBy()
                .map(name -> new Creator(format.text(name), by(name, list)))
                .or(() -> unread(job, JobPart.CREATED_BY).map(word -> new Creator(word, Optional.empty())));
    }

    private static Optional<String> by(String name, ListResult list) {
        var shown = list.shown();
        return Optional.of(shown.filteredBy(shown.filter().createdBy(Names.of(name))))
                .filter(same -> !name.isBlank() && Names.canHold(name) && !same.equals(shown))
                .map(list.addresses()::fromList);
    }

    private JobRow.Identity identity(Job job, ListResult list) {
        var page = list.addresses().pageFromList(job);
        return new JobRow.Identity(
                format.id(job),
                page,
                Optional.of(jobWords.notAskable()).filter(reason -> !job.id().isEmpty() && page.isEmpty()),
                Optional.of(job.id())
                        .filter(id -> !id.isEmpty() && id.length() <= JobIdPathSegment.LONGEST)
                        .map(JobIdPathSegment::written));
    }

    /** The list with this corpus added to the filter; empty if the filter cannot name the corpus. */
    private static Optional<String> with(Corpus corpus, ListResult list) {
        return list.shown()
                .alsoOn(corpus)
                .filter(more -> list.account().api().corpusForm().names(corpus))
                .map(list.addresses()::fromList);
    }

    private Optional<String> comment(Job job) {
        return job.comment()
                .map(comment -> format.text(SafeText.visible(comment), LONGEST_COMMENT))
                .or(() -> unread(job, JobPart.COMMENT));
    }

    private Optional<String> unread(Job job, JobPart part) {
        return Optional.of(jobWords.notReadable()).filter(unread -> !job.isReadable(part));
    }

    private Course course(Job job, Bar bar, Instant now) {
        return new Course(
                job.created().map(created -> format.timestamp(created, now)),
                format.otherwise(job, JobPart.CREATED, messages.notRecorded()),
                new Stretch(
                        format.waited(job, now),
                        job.created().filter(time -> job.isWaiting()).map(Instant::getEpochSecond)),
                new Stretch(
                        format.ran(job, now),
                        job.started().filter(time -> job.isRunning()).map(Instant::getEpochSecond)),
                job.ended().map(ended -> format.ago(ended, now)),
                bar);
    }

    private List<CorpusLink> corpora(Job job, ListResult list) {
        var shown = job.corpora().stream()
                .limit(SHOWN_CORPORA)
                .map(corpus -> new CorpusLink(format.corpus(corpus, list.names()), with(corpus, list)));
        var unread = unread(job, JobPart.CORPORA).map(word -> new CorpusLink(word, Optional.empty()));
        return Stream.concat(shown, unread.stream()).toList();
    }

    private Optional<String> moreCorpora(Job job) {
        var more = job.corpora().size() - SHOWN_CORPORA;
        return Optional.of(more).filter(count -> count > 0).map(words::moreCorpora);
    }
}
