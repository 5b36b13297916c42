package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobView.Fact;
import io.jobsconsole.web.job.JobView.Value;
import io.jobsconsole.web.request.AccountUrls;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the list of facts about a job, each with a label. */
@Singleton
class JobFacts {

    private final Messages messages;
    private final JobMessages words;
    private final JobFormat format;
    private final TimeFormat times;

    JobFacts(Messages messages, JobMessages words, JobFormat format, TimeFormat times) {
        this.messages = messages;
        this.words = words;
        this.format = format;
        this.times = times;
    }

    List<Fact> of(Job job, Account account, CorpusNames names, Instant now) {
        var urls = AccountUrls.of(account);
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                words.type(),
                job.isReadable(JobPart.TYPE)
                        ? words.typeNamed(
                                format.type(job), format.text(job.type().name()))
                        : words.notReadable()));
        facts.add(new Fact(words.corpora(), corpora(job, account, names, urls)));
        facts.add(fact(
                words.createdBy(),
                job.createdBy()
                        .map(format::text)
                        .orElseGet(() -> format.otherwise(job, JobPart.CREATED_BY, words.notGiven()))));
        format.comment(job).ifPresent(comment -> facts.add(fact(words.comment(), comment)));
        facts.add(time(words.created(), job, JobPart.CREATED, job.created(), now));
        facts.add(time(words.started(), job, JobPart.STARTED, job.started(), now));
        facts.add(time(words.ended(), job, JobPart.ENDED, job.ended(), now));
        job.created()
                .filter(created -> account.api() == Api.V1)
                .map(created -> words.leavesTheList(times.day(created.plus(Since.LONGEST))))
                .ifPresent(day -> facts.add(fact(words.leaves(), day)));
        return facts;
    }

    private Fact time(String label, Job job, JobPart part, Optional<Instant> time, Instant now) {
        return fact(
                label,
                time.map(known -> words.exact(times.exactly(known), times.ago(known, now), known.getEpochSecond()))
                        .orElseGet(() -> format.otherwise(job, part, messages.notRecorded())));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, List.of(Value.of(value)));
    }

    private List<Value> corpora(Job job, Account account, CorpusNames names, AccountUrls urls) {
        var corpora = job.corpora().stream().map(corpus -> corpus(corpus, account, names, urls));
        if (!job.isReadable(JobPart.CORPORA)) {
            return Stream.concat(corpora, Stream.of(Value.of(words.notReadable())))
                    .toList();
        }
        return job.corpora().isEmpty() ? List.of(Value.of(words.wholeAccount())) : corpora.toList();
    }

    private Value corpus(Corpus corpus, Account account, CorpusNames names, AccountUrls urls) {
        var jobs = JobQuery.everything().onCorpora(new TreeSet<>(Set.of(corpus)));
        return new Value(
                format.corpus(corpus, names),
                Optional.of(urls.jobs(jobs))
                        .filter(list -> account.api().corpusForm().names(corpus)));
    }
}
