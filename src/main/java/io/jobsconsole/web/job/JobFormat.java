package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Texts for the parts of a job, the same on every page. */
@Singleton
public class JobFormat {

    private final Messages messages;
    private final TimeFormat times;
    private final JobLabels labels;

    JobFormat(Messages messages, TimeFormat times, JobLabels labels) {
        this.messages = messages;
        this.times = times;
        this.labels = labels;
    }

    public Badge badge(Job job) {
        return new Badge(
                state(job), job.state().known().orElse(JobState.UNKNOWN).word());
    }

    public String state(Job job) {
        return job.state()
                .known()
                .map(labels::of)
                .orElseGet(
                        () -> messages.unknownState(SafeText.visible(job.state().name())));
    }

    public String type(Job job) {
        return job.type()
                .known()
                .map(labels::of)
                .orElseGet(() -> SafeText.visible(job.type().name()));
    }

    public Timestamp timestamp(Instant time, Instant now) {
        return new Timestamp(time.toString(), times.stamp(time, now), times.ago(time, now), times.stampTitle(time));
    }

    public String waited(Job job, Instant now) {
        var waited = job.waited(now).map(times::duration);
        return job.isWaiting()
                ? waited.map(messages::soFar).orElseGet(messages::notRecorded)
                : waited.orElseGet(messages::notRecorded);
    }

    public String ran(Job job, Instant now) {
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
