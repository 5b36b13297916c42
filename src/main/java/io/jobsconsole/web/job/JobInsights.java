package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.jobs.reading.UsualDuration;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobView.Usually;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Explains the state of a job, and compares the job with others. The sentences state facts, never causes. */
@Singleton
class JobInsights {

    private final JobMessages words;
    private final JobFormat format;
    private final TimeFormat times;
    private final DurationRange range;

    JobInsights(JobMessages words, JobFormat format, TimeFormat times, DurationRange range) {
        this.words = words;
        this.format = format;
        this.times = times;
        this.range = range;
    }

    List<String> sentences(JobReading reading, Instant now) {
        var job = reading.found().job();
        return Stream.of(
                        Stream.of(job.state().known().map(words::sentence).orElseGet(words::unknownState))
                                .filter(sentence -> job.isReadable(JobPart.STATE)),
                        Stream.of(words.noReason())
                                .filter(reason -> job.state().is(JobState.FAILED)
                                        && job.comment().isEmpty()
                                        && job.isReadable(JobPart.COMMENT)),
                        Stream.of(words.bestEffort())
                                .filter(sentence -> job.type().is(JobType.BULK_DELETE_DOCUMENTS)
                                        && job.state().is(JobState.COMPLETED)),
                        comparison(reading, job, now),
                        format.anomalies(job, now).stream().map(oddity -> oddity + "."))
                .flatMap(Function.identity())
                .toList();
    }

    Optional<Usually> usually(JobReading reading) {
        return reading.usual().map(usualDuration -> new Usually(range(usualDuration), sample(usualDuration)));
    }

    private Stream<String> comparison(JobReading reading, Job job, Instant now) {
        var usualDuration = reading.usual();
        var waited = job.waited(now);
        var ran = job.ran(now);
        var stuck = stuck(usualDuration, job, now);
        return Stream.of(
                        stuck,
                        usualDuration
                                .filter(known -> ran.filter(known::isExceededBy).isPresent() && stuck.isEmpty())
                                .map(known -> words.longerThanUsual(range(known))),
                        usualDuration
                                .filter(known ->
                                        waited.filter(known::isExceededByWait).isPresent() && stuck.isEmpty())
                                .map(known -> words.longWait(times.duration(known.longestWait()))),
                        usualDuration
                                .filter(known -> job.state().is(JobState.RUNNING))
                                .flatMap(known -> ran.flatMap(known::remaining))
                                .map(left -> words.endsWithin(times.duration(left))))
                .flatMap(Optional::stream);
    }

    private Optional<String> stuck(Optional<UsualDuration> usualDuration, Job job, Instant now) {
        var limit = UsualDuration.suspicious(usualDuration);
        if (job.isWaiting()) {
            return job.waited(now)
                    .filter(waited -> waited.compareTo(limit) > 0)
                    .map(waited -> words.queuedLongAgo(times.duration(waited)));
        }
        return job.ran(now)
                .filter(ran -> job.isRunning() && ran.compareTo(limit) > 0)
                .map(ran -> startedLongAgo(ran, usualDuration));
    }

    private String startedLongAgo(Duration ran, Optional<UsualDuration> usualDuration) {
        return usualDuration
                .map(known -> words.startedLongAgo(times.duration(ran), range(known)))
                .orElseGet(() -> words.startedLongAgoAlone(times.duration(ran)));
    }

    private String range(UsualDuration usualDuration) {
        return range.of(usualDuration.shortest(), usualDuration.longest());
    }

    private String sample(UsualDuration usualDuration) {
        return switch (usualDuration.scope()) {
            case CORPORA -> words.sampleOnCorpora(usualDuration.count());
            case ACCOUNT -> words.sampleInAccount(usualDuration.count());
        };
    }
}
