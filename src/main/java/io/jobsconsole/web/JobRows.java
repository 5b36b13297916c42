package io.jobsconsole.web;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.web.Bars.Bar;
import io.jobsconsole.web.JobRow.CorpusLink;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts jobs into words. */
@Singleton
class JobRows {

    private static final int SHOWN_CORPORA = 3;

    private final Messages messages;
    private final TimeWords times;
    private final JobNames names;

    JobRows(Messages messages, TimeWords times, JobNames names) {
        this.messages = messages;
        this.times = times;
        this.names = names;
    }

    /**
     * One row of a list.
     *
     * @param now when it is looked at
     */
    JobRow of(Job job, Bar bar, Listing listing, Instant now) {
        return new JobRow(
                Text.visible(job.id()),
                Optional.of(listing.addresses().job(job.id()))
                        .filter(page -> !job.id().isEmpty()),
                badge(job),
                type(job),
                job.isActive(),
                job.oddities(now).stream().map(messages::oddity).toList(),
                job.comment().map(Text::brief),
                corpora(job, listing),
                moreCorpora(job),
                job.created().map(created -> moment(created, now)),
                waited(job, now),
                job.created().filter(time -> job.isWaiting()).map(Instant::getEpochSecond),
                ran(job, now),
                job.started().filter(time -> job.isRunning()).map(Instant::getEpochSecond),
                bar,
                job.createdBy().map(Text::visible));
    }

    Badge badge(Job job) {
        return new Badge(
                state(job), job.state().known().orElse(JobState.UNKNOWN).word());
    }

    String state(Job job) {
        return job.state()
                .known()
                .map(names::of)
                .orElseGet(() -> messages.unknownState(Text.visible(job.state().name())));
    }

    String type(Job job) {
        return job.type()
                .known()
                .map(names::of)
                .orElseGet(() -> Text.visible(job.type().name()));
    }

    private static List<CorpusLink> corpora(Job job, Listing listing) {
        return job.corpora().stream()
                .limit(SHOWN_CORPORA)
                .map(corpus -> new CorpusLink(
                        Text.visible(corpus.key()),
                        listing.shown().alsoOn(corpus).map(listing.addresses()::jobs)))
                .toList();
    }

    private Optional<String> moreCorpora(Job job) {
        var more = job.corpora().size() - SHOWN_CORPORA;
        return Optional.of(more).filter(count -> count > 0).map(messages::moreCorpora);
    }

    Timestamp moment(Instant time, Instant now) {
        return new Timestamp(time.toString(), times.stamp(time, now), times.ago(time, now), times.stampTitle(time));
    }

    String waited(Job job, Instant now) {
        var waited = job.waited(now).map(times::duration);
        return job.isWaiting()
                ? waited.map(messages::soFar).orElseGet(messages::notRecorded)
                : waited.orElseGet(messages::notRecorded);
    }

    String ran(Job job, Instant now) {
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
