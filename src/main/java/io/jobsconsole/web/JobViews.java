package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobReading;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.web.Bars.Bar;
import io.jobsconsole.web.JobView.Fact;
import io.jobsconsole.web.JobView.Stamp;
import io.jobsconsole.web.JobView.Value;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one job into what the visitor sees. */
@Singleton
class JobViews {

    /** Of the line, in percent. */
    private static final int LONGEST_WAIT = 30;

    private static final int LONGEST_ANSWER = 20_000;

    private final Messages messages;
    private final JobMessages words;
    private final JobWords sentences;
    private final JobStories stories;
    private final JobFormat format;
    private final AccountWords accounts;
    private final WayBack wayBack;
    private final Lives lives;
    private final TimeWords times;

    JobViews(
            Messages messages,
            JobMessages words,
            JobWords sentences,
            JobStories stories,
            JobFormat format,
            AccountWords accounts,
            WayBack wayBack,
            Lives lives,
            TimeWords times) {
        this.messages = messages;
        this.words = words;
        this.sentences = sentences;
        this.stories = stories;
        this.format = format;
        this.accounts = accounts;
        this.wayBack = wayBack;
        this.lives = lives;
        this.times = times;
    }

    JobView of(Visit visit, Account account, JobReading reading, EntityTag version, Instant now) {
        var job = reading.found().job();
        var jobs = visit.jobs();
        var addresses = Addresses.of(account);
        var request = jobs.request(JobQuery.ofJob(job.id()), now);
        var self = visit.absolute(addresses.job(job.id()));
        var title = words.title(format.type(job), format.state(job));
        return new JobView(
                Frame.of(visit, messages.titleOnAccount(title + " · " + Text.brief(job.id()), account.name())),
                wayBack.of(visit, account, jobs.corpusForm(), now),
                format.type(job),
                format.badge(job),
                since(job, now),
                lives.of(reading, version, now),
                Text.visible(job.id()),
                sentences.sentences(reading, now),
                stamps(job, now),
                line(job, now),
                durations(job, now),
                sentences.usually(reading),
                facts(job, addresses, now),
                reading.neighbours().map(around -> stories.of(around, addresses, now)),
                self,
                Text.lines(reading.found().raw(), LONGEST_ANSWER),
                request.body(),
                Share.curl(request),
                support(account, job, self, now));
    }

    /** Since when it is in its state: its end, its start while it runs, its creation while it waits. */
    private Optional<String> since(Job job, Instant now) {
        if (job.isWaiting()) {
            return job.created().map(time -> words.createdAt(times.exactly(time), times.ago(time, now)));
        }
        return job.isRunning()
                ? job.started().map(time -> words.startedAt(times.exactly(time), times.ago(time, now)))
                : job.ended().map(time -> words.endedAt(times.exactly(time), times.ago(time, now)));
    }

    /** Wait and run as one line. A wait that would leave the run no room is cut. */
    private static Bar line(Job job, Instant now) {
        var line = Bars.of(List.of(job), now).of(job);
        var hasRun = job.ran(now).filter(ran -> !ran.isZero()).isPresent();
        return hasRun && line.waitedPercent() > LONGEST_WAIT ? new Bar(LONGEST_WAIT, 100 - LONGEST_WAIT, true) : line;
    }

    private List<Stamp> stamps(Job job, Instant now) {
        return List.of(
                stamp(words.created(), job.created(), messages.notRecorded(), now),
                stamp(words.started(), job.started(), unstarted(job), now),
                stamp(words.ended(), job.ended(), job.isActive() ? messages.notYet() : messages.notRecorded(), now));
    }

    private String unstarted(Job job) {
        if (job.isWaiting()) {
            return messages.notYet();
        }
        return job.hasFailedToStart() ? messages.didNotStart() : messages.notRecorded();
    }

    private Stamp stamp(String label, Optional<Instant> time, String otherwise, Instant now) {
        return new Stamp(label, time.map(known -> format.moment(known, now)), otherwise);
    }

    private String durations(Job job, Instant now) {
        return Text.capitalized(words.waited(format.waited(job, now)) + ", " + words.ran(format.ran(job, now)) + ".");
    }

    private List<Fact> facts(Job job, Addresses addresses, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                words.type(),
                words.typeNamed(format.type(job), Text.visible(job.type().name()))));
        facts.add(new Fact(messages.columnCorpora(), corpora(job, addresses)));
        facts.add(fact(
                messages.columnCreatedBy(), job.createdBy().map(Text::visible).orElseGet(messages::notGiven)));
        job.comment().ifPresent(comment -> facts.add(fact(words.comment(), Text.visible(comment))));
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

    private List<Value> corpora(Job job, Addresses addresses) {
        return job.corpora().isEmpty()
                ? List.of(Value.of(messages.wholeAccount()))
                : job.corpora().stream()
                        .map(corpus -> corpus(corpus, addresses))
                        .toList();
    }

    private static Value corpus(Corpus corpus, Addresses addresses) {
        var jobs = JobQuery.everything().onCorpora(new TreeSet<>(Set.of(corpus)));
        return new Value(Text.visible(corpus.key()), Optional.of(addresses.jobs(jobs)));
    }

    /** What someone who was not there needs to know, to copy: times in UTC, and no secrets. */
    private String support(Account account, Job job, String self, Instant now) {
        var corpora = job.corpora().stream().map(Corpus::key).collect(Collectors.joining(", "));
        return Stream.of(
                        words.title(format.type(job), format.state(job)),
                        self,
                        line(words.supportId(), job.id()),
                        line(messages.columnState(), job.state().name()),
                        line(messages.account(), accounts.label(account)),
                        line(messages.columnCorpora(), corpora.isEmpty() ? messages.wholeAccount() : corpora),
                        line(messages.columnCreatedBy(), job.createdBy().orElseGet(messages::notGiven)),
                        line(words.created(), utc(job.created())),
                        line(words.started(), utc(job.started())),
                        line(words.ended(), utc(job.ended())),
                        line(words.supportDurations(), durations(job, now)),
                        job.comment()
                                .map(comment -> line(words.comment(), comment))
                                .orElse(""))
                .filter(line -> !line.isEmpty())
                .map(Text::visible)
                .collect(Collectors.joining("\n"));
    }

    private String utc(Optional<Instant> time) {
        return time.map(Instant::toString).orElseGet(messages::notRecorded);
    }

    private static String line(String label, String value) {
        return label + ": " + value;
    }
}
