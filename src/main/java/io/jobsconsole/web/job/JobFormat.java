package io.jobsconsole.web.job;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.format.JobNames;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.format.TimeWords;
import jakarta.inject.Singleton;
import java.time.Instant;

/** How the parts of a job read, on every page that shows one. */
@Singleton
public class JobFormat {

    private final Messages messages;
    private final TimeWords times;
    private final JobNames names;

    JobFormat(Messages messages, TimeWords times, JobNames names) {
        this.messages = messages;
        this.times = times;
        this.names = names;
    }

    public Badge badge(Job job) {
        return new Badge(
                state(job), job.state().known().orElse(JobState.UNKNOWN).word());
    }

    public String state(Job job) {
        return job.state()
                .known()
                .map(names::of)
                .orElseGet(() -> messages.unknownState(Text.visible(job.state().name())));
    }

    public String type(Job job) {
        return job.type()
                .known()
                .map(names::of)
                .orElseGet(() -> Text.visible(job.type().name()));
    }

    public Timestamp moment(Instant time, Instant now) {
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
