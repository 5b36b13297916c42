package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.web.format.AccountLabel;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobView.Course;
import io.jobsconsole.web.job.JobView.Head;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a job in a text to copy for support: times in UTC, and no secrets. */
@Singleton
class SupportText {

    private final Messages messages;
    private final JobMessages words;
    private final AccountLabel accountLabel;
    private final JobFormat format;

    SupportText(Messages messages, JobMessages words, AccountLabel accountLabel, JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.accountLabel = accountLabel;
        this.format = format;
    }

    String of(Account account, Job job, Head head, Course course) {
        var corpora = job.corpora().stream().map(Corpus::key).collect(Collectors.joining(", "));
        return Stream.of(
                        words.title(head.type(), head.state().word()),
                        head.self(),
                        line(words.supportId(), job.id()),
                        line(words.state(), format.stateName(job)),
                        line(messages.account(), accountLabel.label(account)),
                        line(
                                words.corpora(),
                                corpora.isEmpty()
                                        ? format.otherwise(job, JobPart.CORPORA, words.wholeAccount())
                                        : corpora),
                        line(
                                words.createdBy(),
                                job.createdBy()
                                        .orElseGet(() -> format.otherwise(job, JobPart.CREATED_BY, words.notGiven()))),
                        line(words.created(), utc(job, JobPart.CREATED, job.created())),
                        line(words.started(), utc(job, JobPart.STARTED, job.started())),
                        line(words.ended(), utc(job, JobPart.ENDED, job.ended())),
                        line(words.supportDurations(), TimeFormat.plain(course.durations())),
                        job.comment()
                                .map(comment -> line(words.comment(), comment))
                                .orElse(""))
                .filter(line -> !line.isEmpty())
                .map(format::text)
                .collect(Collectors.joining("\n"));
    }

    private String utc(Job job, JobPart part, Optional<Instant> time) {
        return time.map(Instant::toString).orElseGet(() -> format.otherwise(job, part, messages.notRecorded()));
    }

    private static String line(String label, String value) {
        return label + ": " + value;
    }
}
