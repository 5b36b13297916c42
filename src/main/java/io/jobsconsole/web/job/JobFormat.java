package io.jobsconsole.web.job;

import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts for the parts of a job, the same on every page. */
@Singleton
public class JobFormat {

    /** A text of the service as long as this is shown whole on one line; in characters. */
    private static final int LONGEST_TEXT = 500;

    /** As much of the reason of a failure stands under the state; in characters. */
    private static final int LONGEST_REASON = 1_000;

    /** In characters. An error message with its stack trace is shorter. */
    private static final int LONGEST_COMMENT = 10_000;

    private final Messages messages;
    private final JobMessages words;
    private final TimeFormat times;
    private final JobLabels labels;

    JobFormat(Messages messages, JobMessages words, TimeFormat times, JobLabels labels) {
        this.messages = messages;
        this.words = words;
        this.times = times;
        this.labels = labels;
    }

    public Badge badge(Job job) {
        return new Badge(
                state(job), job.state().known().orElse(JobState.UNKNOWN).word());
    }

    public String state(Job job) {
        return !job.isReadable(JobPart.STATE) ? words.notReadable() : knownState(job);
    }

    /** The state as the service names it. */
    String stateName(Job job) {
        return otherwise(job, JobPart.STATE, job.state().name());
    }

    private String knownState(Job job) {
        return job.state()
                .known()
                .map(labels::of)
                .orElseGet(() -> messages.unknownState(text(job.state().name())));
    }

    public String type(Job job) {
        return !job.isReadable(JobPart.TYPE) ? words.notReadable() : knownType(job);
    }

    private String knownType(Job job) {
        return type(job.type());
    }

    /** A type that can be read. */
    public String type(Reported<JobType> type) {
        return type.known().map(labels::of).orElseGet(() -> text(type.name()));
    }

    /** The id on one line; empty where the service gives none. */
    public String id(Job job) {
        return job.isReadable(JobPart.ID) ? text(job.id()) : words.notReadable();
    }

    /** A corpus by its name and key, or by its key alone. */
    public String corpus(Corpus corpus, CorpusNames names) {
        var key = text(corpus.key());
        return names.of(corpus)
                .filter(name -> !name.equals(corpus.key()))
                .map(name -> messages.namedCorpus(text(name), key))
                .orElse(key);
    }

    /** A text of the service on one line; of a very long one its beginning, and how long it is. */
    public String text(String text) {
        return text(SafeText.visible(text), LONGEST_TEXT);
    }

    /** As much of a text as that many characters hold, and how long it is where that is not all. */
    public String text(String text, int most) {
        var length = text.codePointCount(0, text.length());
        return length <= most ? text : words.cut(text.substring(0, text.offsetByCodePoints(0, most)), length);
    }

    /** What the service says about a job that failed, or stopped before its end. */
    Optional<String> failureReason(Job job) {
        return job.comment()
                .filter(comment -> isProblem(job))
                .map(comment -> text(SafeText.lines(comment), LONGEST_REASON));
    }

    /** What the service says about a job, where {@link #failureReason} does not say it all. */
    Optional<String> comment(Job job) {
        return job.comment()
                .map(comment -> text(SafeText.lines(comment), LONGEST_COMMENT))
                .filter(comment -> !failureReason(job).equals(Optional.of(comment)))
                .or(() -> Optional.of(words.notReadable()).filter(unread -> !job.isReadable(JobPart.COMMENT)));
    }

    private static boolean isProblem(Job job) {
        return job.state().known().filter(StateGroup.PROBLEM.states()::contains).isPresent();
    }

    /** The text in place of an empty part of a job: "not readable" for a part that cannot be read. */
    public String otherwise(Job job, JobPart part, String unset) {
        return job.isReadable(part) ? unset : words.notReadable();
    }

    /** The contradictions in a job and its unreadable parts, each without a full stop. */
    public List<String> anomalies(Job job, Instant now) {
        var parts = job.unreadable().stream().map(words::part).collect(Collectors.joining(", "));
        return Stream.concat(
                        job.anomalies(now).stream().map(messages::oddity),
                        Stream.of(words.partsNotReadable(parts)).filter(sentence -> !parts.isEmpty()))
                .toList();
    }

    public Timestamp timestamp(Instant time, Instant now) {
        return new Timestamp(time.toString(), times.stamp(time, now), times.ago(time, now), times.stampTitle(time));
    }

    public String ago(Instant time, Instant now) {
        return times.ago(time, now);
    }

    public String waited(Job job, Instant now) {
        if (!job.isReadable(JobPart.CREATED) || !job.isReadable(JobPart.STARTED)) {
            return words.notReadable();
        }
        var waited = job.waited(now).map(times::duration);
        return job.isWaiting()
                ? waited.map(messages::soFar).orElseGet(messages::notRecorded)
                : waited.orElseGet(messages::notRecorded);
    }

    public String ran(Job job, Instant now) {
        if (!job.isReadable(JobPart.STARTED) || !job.isReadable(JobPart.ENDED)) {
            return words.notReadable();
        }
        if (job.isWaiting()) {
            return messages.notYet();
        }
        if (job.started().isEmpty()) {
            return job.hasFailedToStart() ? messages.didNotStart() : messages.notRecorded();
        }
        var ran = job.ran(now).map(times::duration);
        if (job.state().is(JobState.RETRYING) && job.ended().isEmpty()) {
            return ran.map(messages::sinceStart).orElseGet(messages::notRecorded);
        }
        return job.isRunning()
                ? ran.map(messages::soFar).orElseGet(messages::notRecorded)
                : ran.orElseGet(messages::notRecorded);
    }
}
