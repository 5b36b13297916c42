package io.jobsconsole.web.corpora;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.CorporaReading;
import io.jobsconsole.jobs.reading.CorpusStatus;
import io.jobsconsole.jobs.reading.CorpusStatus.FailureRun;
import io.jobsconsole.web.corpora.CorpusRow.Active;
import io.jobsconsole.web.corpora.CorpusRow.Failures;
import io.jobsconsole.web.corpora.CorpusRow.History;
import io.jobsconsole.web.corpora.CorpusRow.Result;
import io.jobsconsole.web.corpora.CorpusRow.Shape;
import io.jobsconsole.web.corpora.CorpusRow.Usual;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.job.DurationRange;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.job.JobMessages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the rows of the page of all corpora. */
@Singleton
class CorpusRowPresenter {

    private static final int STEP = 16;

    private final Messages messages;
    private final CorporaMessages words;
    private final JobMessages jobWords;
    private final JobFormat format;
    private final DurationRange range;

    CorpusRowPresenter(
            Messages messages, CorporaMessages words, JobMessages jobWords, JobFormat format, DurationRange range) {
        this.messages = messages;
        this.words = words;
        this.jobWords = jobWords;
        this.format = format;
        this.range = range;
    }

    CorpusRow of(CorpusStatus status, CorporaResult result) {
        var reading = result.reading();
        var links = result.links();
        return new CorpusRow(
                status.corpus()
                        .map(corpus -> format.corpus(corpus, result.names()))
                        .orElseGet(jobWords::wholeAccount),
                status.corpus().flatMap(links::jobs),
                status.lastEnded().map(job -> result(job, links, reading.now())),
                Optional.of(status.history()).filter(jobs -> !jobs.isEmpty()).map(this::history),
                failures(status),
                active(status, reading, links),
                status.usual()
                        .map(usual -> new Usual(
                                range.of(
                                        usual.duration().shortest(),
                                        usual.duration().longest()),
                                format.type(usual.type()))));
    }

    private Result result(Job job, CorporaLinks links, Instant now) {
        return new Result(format.badge(job), links.job(job), job.ended().map(ended -> format.timestamp(ended, now)));
    }

    private History history(List<Job> jobs) {
        var shapes = IntStream.range(0, jobs.size())
                .mapToObj(i -> new Shape(format.badge(jobs.get(i)).shape(), STEP * i))
                .toList();
        return new History(words.history(states(jobs)), shapes);
    }

    /** "3 × Completed, Failed, 2 × Completed": twenty words in a row would tell less. */
    private String states(List<Job> jobs) {
        var said = new ArrayList<String>();
        var count = 0;
        for (var i = 0; i < jobs.size(); i++) {
            count++;
            var state = format.state(jobs.get(i));
            if (i + 1 == jobs.size() || !state.equals(format.state(jobs.get(i + 1)))) {
                said.add(count == 1 ? state : words.several(count, state));
                count = 0;
            }
        }
        return String.join(", ", said);
    }

    private Failures failures(CorpusStatus status) {
        return status.failing()
                .map(run -> new Failures(true, words.inARow(count(run)), Optional.of(format.type(run.type()))))
                .or(() -> status.recovered()
                        .map(run ->
                                new Failures(false, words.recovered(count(run)), Optional.of(format.type(run.type())))))
                .orElseGet(() -> new Failures(false, words.none(), Optional.empty()));
    }

    private String count(FailureRun run) {
        return run.isWhole() ? String.valueOf(run.count()) : messages.atLeast(run.count());
    }

    private Active active(CorpusStatus status, CorporaReading reading, CorporaLinks links) {
        var count = status.active().size();
        var number = reading.isEveryActiveKnown() ? String.valueOf(count) : messages.atLeast(count);
        return new Active(number, status.corpus().filter(corpus -> count > 0).flatMap(links::activeJobs));
    }
}
