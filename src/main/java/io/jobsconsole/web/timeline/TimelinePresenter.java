package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions.Scale;
import io.jobsconsole.web.request.ViewOptions.View;
import io.jobsconsole.web.timeline.TimelineView.Line;
import io.jobsconsole.web.timeline.TimelineView.Mark;
import io.jobsconsole.web.timeline.TimelineView.Plot;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the timeline of a list. A bar shows how long a job waited and ran, or when, on the calendar. */
@Singleton
public class TimelinePresenter {

    /** In percent of the width. A label that begins further right would leave the timeline. */
    private static final double LAST_LABEL = 88;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Messages messages;
    private final TimelineMessages words;
    private final JobFormat format;
    private final TimeFormat times;

    TimelinePresenter(Messages messages, TimelineMessages words, JobFormat format, TimeFormat times) {
        this.messages = messages;
        this.words = words;
        this.format = format;
        this.times = times;
    }

    public TimelineView of(ListResult list, DurationBars durationBars) {
        var jobs = list.jobs();
        var isCalendar = list.viewOptions().isCalendar();
        var timeAxis = axis(jobs, list.now());
        return new TimelineView(
                isCalendar ? words.calendar(times.zone()) : words.durations(),
                summary(jobs, list.now()),
                List.of(
                        scale(Scale.DURATION, words.byDuration(), list),
                        scale(Scale.CALENDAR, words.byCalendar(), list)),
                new Link(words.table(), as(View.TABLE, list)),
                isCalendar
                        ? words.span(times.stamp(timeAxis.from(), list.now()), times.stamp(timeAxis.to(), list.now()))
                        : words.width(times.duration(durationBars.full())),
                isCalendar ? marks(timeAxis) : List.of(),
                isCalendar && timeAxis.to().equals(list.now()),
                jobs.stream()
                        .map(job -> line(
                                job, list, isCalendar ? when(job, timeAxis, list.now()) : howLong(job, durationBars)))
                        .toList());
    }

    private NavLink scale(Scale scale, String label, ListResult list) {
        var urls = list.addresses().showing(list.viewOptions().by(scale));
        return new NavLink(label, urls.jobs(list.shown()), list.viewOptions().scale() == scale);
    }

    private static String as(View view, ListResult list) {
        return list.addresses().showing(list.viewOptions().as(view)).jobs(list.shown());
    }

    private String summary(List<Job> jobs, Instant now) {
        return jobs.stream()
                .flatMap(job -> job.ran(now).stream())
                .max(Comparator.naturalOrder())
                .map(longest -> words.longest(jobs.size(), times.duration(longest)))
                .orElseGet(() -> words.noneRan(jobs.size()));
    }

    private Line line(Job job, ListResult list, Optional<Plot> plot) {
        return new Line(
                SafeText.visible(job.id()),
                Optional.of(list.addresses().job(job.id()))
                        .filter(page -> !job.id().isEmpty()),
                format.type(job),
                format.badge(job),
                job.isActive(),
                job.created(),
                durations(job, list.now()),
                plot);
    }

    private String durations(Job job, Instant now) {
        return job.isWaiting()
                ? words.waited(format.waited(job, now))
                : words.waitedAndRan(format.waited(job, now), format.ran(job, now));
    }

    /** The bar of a job on the duration scale. All bars begin at the left edge. */
    private static Optional<Plot> howLong(Job job, DurationBars durationBars) {
        var bar = durationBars.of(job);
        var known = job.waited(durationBars.now()).or(() -> job.ran(durationBars.now()));
        return known.map(any -> plot(0, bar.waitedPercent(), bar.waitedPercent(), bar.ranPercent(), job, bar.isCut()));
    }

    /** The bar of a job on the calendar, from its creation to its end, or to now. An unknown part has no length. */
    private static Optional<Plot> when(Job job, TimeAxis timeAxis, Instant now) {
        return job.created().or(job::started).map(begin -> {
            var left = timeAxis.at(begin);
            var start = job.isWaiting()
                    ? timeAxis.at(now)
                    : job.started().map(timeAxis::at).orElse(left);
            var end = job.isRunning()
                    ? timeAxis.at(now)
                    : job.ended().map(timeAxis::at).orElse(start);
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

    /** The axis from the first known time of any job to the last. */
    private static TimeAxis axis(List<Job> jobs, Instant now) {
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
        return new TimeAxis(from.isAfter(to.minus(SHORTEST)) ? to.minus(SHORTEST) : from, to);
    }

    private List<Mark> marks(TimeAxis timeAxis) {
        var marks = timeAxis.marks(times.zoneId());
        return IntStream.range(0, marks.size())
                .mapToObj(index -> {
                    var x = timeAxis.at(marks.get(index).toInstant());
                    return new Mark(percent(x), times.mark(marks.get(index)), x > LAST_LABEL, index % 2 == 1);
                })
                .toList();
    }

    private static String percent(double share) {
        return Math.round(share * 10) / 10.0 + "%";
    }
}
