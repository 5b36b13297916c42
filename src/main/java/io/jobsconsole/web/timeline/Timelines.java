package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.format.TimeWords;
import io.jobsconsole.web.job.Bars;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.Switch;
import io.jobsconsole.web.request.Display.Scale;
import io.jobsconsole.web.request.Display.View;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.timeline.Timeline.Line;
import io.jobsconsole.web.timeline.Timeline.Mark;
import io.jobsconsole.web.timeline.Timeline.Plot;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws lists. Bars are as long as jobs waited and ran, or stand where they did so on the calendar. */
@Singleton
public class Timelines {

    /** Of the width, in percent: a label that begins behind it would leave the picture. */
    private static final double LAST_LABEL = 88;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Messages messages;
    private final TimelineMessages words;
    private final JobFormat format;
    private final TimeWords times;

    Timelines(Messages messages, TimelineMessages words, JobFormat format, TimeWords times) {
        this.messages = messages;
        this.words = words;
        this.format = format;
        this.times = times;
    }

    public Timeline of(Listing listing, Bars bars) {
        var jobs = listing.reading().page().jobs().stream()
                .sorted(listing.shown().order(listing.now()))
                .toList();
        var isCalendar = listing.display().isCalendar();
        var axis = axis(jobs, listing.now());
        return new Timeline(
                isCalendar ? words.calendar(times.zone()) : words.durations(),
                summary(jobs, listing.now()),
                List.of(
                        scale(Scale.DURATION, words.byDuration(), listing),
                        scale(Scale.CALENDAR, words.byCalendar(), listing)),
                new Link(words.table(), as(View.TABLE, listing)),
                isCalendar
                        ? words.span(times.stamp(axis.from(), listing.now()), times.stamp(axis.to(), listing.now()))
                        : words.width(times.duration(bars.full())),
                isCalendar ? marks(axis) : List.of(),
                isCalendar && axis.to().equals(listing.now()),
                jobs.stream()
                        .map(job ->
                                line(job, listing, isCalendar ? when(job, axis, listing.now()) : howLong(job, bars)))
                        .toList());
    }

    private Switch scale(Scale scale, String label, Listing listing) {
        var addresses = listing.addresses().showing(listing.display().by(scale));
        return new Switch(
                label, addresses.jobs(listing.shown()), listing.display().scale() == scale);
    }

    private static String as(View view, Listing listing) {
        return listing.addresses().showing(listing.display().as(view)).jobs(listing.shown());
    }

    private String summary(List<Job> jobs, Instant now) {
        return jobs.stream()
                .flatMap(job -> job.ran(now).stream())
                .max(Comparator.naturalOrder())
                .map(longest -> words.longest(jobs.size(), times.duration(longest)))
                .orElseGet(() -> words.noneRan(jobs.size()));
    }

    private Line line(Job job, Listing listing, Optional<Plot> plot) {
        return new Line(
                Text.visible(job.id()),
                Optional.of(listing.addresses().job(job.id()))
                        .filter(page -> !job.id().isEmpty()),
                format.type(job),
                format.badge(job),
                job.isActive(),
                job.created(),
                durations(job, listing.now()),
                plot);
    }

    private String durations(Job job, Instant now) {
        return job.isWaiting()
                ? words.waited(format.waited(job, now))
                : words.waitedAndRan(format.waited(job, now), format.ran(job, now));
    }

    /** All from the same left edge. */
    private static Optional<Plot> howLong(Job job, Bars bars) {
        var bar = bars.of(job);
        var known = job.waited(bars.now()).or(() -> job.ran(bars.now()));
        return known.map(any -> plot(0, bar.waitedPercent(), bar.waitedPercent(), bar.ranPercent(), job, bar.isCut()));
    }

    /** From its creation to its end, or to now. What is not known has no length. */
    private static Optional<Plot> when(Job job, Axis axis, Instant now) {
        return job.created().or(job::started).map(begin -> {
            var left = axis.at(begin);
            var start =
                    job.isWaiting() ? axis.at(now) : job.started().map(axis::at).orElse(left);
            var end = job.isRunning() ? axis.at(now) : job.ended().map(axis::at).orElse(start);
            return plot(left, Math.max(0, start - left), start, Math.max(0, end - start), job, false);
        });
    }

    private static Plot plot(double waitedFrom, double waited, double ranFrom, double ran, Job job, boolean isCut) {
        return new Plot(
                percent(waitedFrom),
                percent(waited),
                percent(ranFrom),
                percent(ran),
                job.started().isPresent(),
                percent(Math.max(waitedFrom + waited, ranFrom + ran)),
                job.isWaiting() || job.isRunning(),
                isCut);
    }

    /** From the first job to the last that is known of any. */
    private static Axis axis(List<Job> jobs, Instant now) {
        var known = jobs.stream()
                .flatMap(job -> Stream.of(
                        job.created(),
                        job.started(),
                        job.ended(),
                        Optional.of(now).filter(any -> job.isActive())))
                .flatMap(Optional::stream)
                .filter(moment -> !moment.isAfter(now))
                .sorted()
                .toList();
        var to = known.isEmpty() ? now : known.get(known.size() - 1);
        var from = known.isEmpty() ? now : known.get(0);
        return new Axis(from.isAfter(to.minus(SHORTEST)) ? to.minus(SHORTEST) : from, to);
    }

    private List<Mark> marks(Axis axis) {
        var marks = axis.marks(times.zoneId());
        return IntStream.range(0, marks.size())
                .mapToObj(index -> {
                    var x = axis.at(marks.get(index).toInstant());
                    return new Mark(percent(x), times.mark(marks.get(index)), x > LAST_LABEL, index % 2 == 1);
                })
                .toList();
    }

    private static String percent(double share) {
        return Math.round(share * 10) / 10.0 + "%";
    }
}
