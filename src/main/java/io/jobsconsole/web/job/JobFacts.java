package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
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

    List<Fact> of(Job job, AccountUrls urls, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                words.type(),
                words.typeNamed(format.type(job), SafeText.visible(job.type().name()))));
        facts.add(new Fact(words.corpora(), corpora(job, urls)));
        facts.add(fact(words.createdBy(), job.createdBy().map(SafeText::visible).orElseGet(words::notGiven)));
        job.comment().ifPresent(comment -> facts.add(fact(words.comment(), SafeText.visible(comment))));
        facts.add(time(words.created(), job.created(), now));
        facts.add(time(words.started(), job.started(), now));
        facts.add(time(words.ended(), job.ended(), now));
        job.created()
                .map(created -> words.leavesTheList(times.day(created.plus(Since.LONGEST))))
                .ifPresent(day -> facts.add(fact(words.leaves(), day)));
        return facts;
    }

    private Fact time(String label, Optional<Instant> time, Instant now) {
        return fact(
                label,
                time.map(known -> words.exact(times.exactly(known), times.ago(known, now), known.getEpochSecond()))
                        .orElseGet(messages::notRecorded));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, List.of(Value.of(value)));
    }

    private List<Value> corpora(Job job, AccountUrls urls) {
        return job.corpora().isEmpty()
                ? List.of(Value.of(words.wholeAccount()))
                : job.corpora().stream().map(corpus -> corpus(corpus, urls)).toList();
    }

    private static Value corpus(Corpus corpus, AccountUrls urls) {
        var jobs = JobQuery.everything().onCorpora(new TreeSet<>(Set.of(corpus)));
        return new Value(SafeText.visible(corpus.key()), Optional.of(urls.jobs(jobs)));
    }
}
