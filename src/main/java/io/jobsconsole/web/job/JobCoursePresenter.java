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
        return new Course(stamps(job, now), line(job, now), durations(job, now), insights.usually(reading));
    }

    /** Waiting and running time as one line. A long waiting time is cut, so that the running time has room. */
    private static Bar line(Job job, Instant now) {
        var line = DurationBars.of(List.of(job), now).of(job);
        var hasRun = job.ran(now).filter(ran -> !ran.isZero()).isPresent();
        return hasRun && line.waitedPercent() > LONGEST_WAIT ? new Bar(LONGEST_WAIT, 100 - LONGEST_WAIT, true) : line;
    }

    private List<Stamp> stamps(Job job, Instant now) {
        return List.of(
                stamp(
                        words.created(),
                        job.created(),
                        format.otherwise(job, JobPart.CREATED, messages.notRecorded()),
                        now),
                stamp(words.started(), job.started(), format.otherwise(job, JobPart.STARTED, unstarted(job)), now),
                stamp(words.ended(), job.ended(), format.otherwise(job, JobPart.ENDED, unended(job)), now));
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

    private Stamp stamp(String label, Optional<Instant> time, String otherwise, Instant now) {
        return new Stamp(label, time.map(known -> format.timestamp(known, now)), otherwise);
    }

    private String durations(Job job, Instant now) {
        return SafeText.capitalized(
                words.waited(format.waited(job, now)) + ", " + words.ran(format.ran(job, now)) + ".");
    }
}
