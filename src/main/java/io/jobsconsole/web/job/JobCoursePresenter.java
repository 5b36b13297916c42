package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.reading.JobReading;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.job.JobView.Course;
import io.jobsconsole.web.job.JobView.Stamp;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the times and durations of the job page. */
@Singleton
class JobCoursePresenter {

    /** Largest width of the waiting time, in percent of the line, if the job has run. */
    private static final int LONGEST_WAIT = 30;

    private static final String GOES_ON = "open";

    private final Messages messages;
    private final JobMessages words;
    private final JobInsights insights;
    private final JobFormat format;

    JobCoursePresenter(Messages messages, JobMessages words, JobInsights insights, JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.insights = insights;
        this.format = format;
    }

    Course of(JobReading reading, Instant now) {
        var job = reading.found().job();
        var line = line(job, now);
        var end =
                job.isWaiting() || job.isRunning() ? GOES_ON : format.badge(job).shape();
        return new Course(stamps(job, line, now), line, end, durations(job, now), insights.usually(reading));
    }

    /** Waiting and running time as one line. A long waiting time is cut, so that the running time has room. */
    private static Bar line(Job job, Instant now) {
        var line = DurationBars.of(List.of(job), now).of(job);
        var hasRun = job.ran(now).filter(ran -> !ran.isZero()).isPresent();
        return hasRun && line.waitedPercent() > LONGEST_WAIT ? new Bar(LONGEST_WAIT, 100 - LONGEST_WAIT, true) : line;
    }

    private List<Stamp> stamps(Job job, Bar line, Instant now) {
        return List.of(
                new Stamp(
                        words.created(),
                        timestamp(job.created(), now),
                        format.otherwise(job, JobPart.CREATED, messages.notRecorded()),
                        Optional.empty()),
                new Stamp(
                        words.started(),
                        timestamp(job.started(), now),
                        format.otherwise(job, JobPart.STARTED, unstarted(job)),
                        Optional.of(line.waited())),
                new Stamp(
                        words.ended(),
                        timestamp(job.ended(), now),
                        format.otherwise(job, JobPart.ENDED, unended(job)),
                        Optional.empty()));
    }

    private String unended(Job job) {
        return job.isActive() ? messages.notYet() : messages.notRecorded();
    }

    private String unstarted(Job job) {
        if (job.isWaiting()) {
            return messages.notYet();
        }
        return job.hasFailedToStart() ? messages.didNotStart() : messages.notRecorded();
    }

    private Optional<Timestamp> timestamp(Optional<Instant> time, Instant now) {
        return time.map(known -> format.timestamp(known, now));
    }

    private String durations(Job job, Instant now) {
        return SafeText.capitalized(
                words.waited(format.waited(job, now)) + ", " + words.ran(format.ran(job, now)) + ".");
    }
}
