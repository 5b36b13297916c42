package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions.Scale;
import io.jobsconsole.web.request.ViewOptions.View;
import io.jobsconsole.web.timeline.TimelineView.Axis;
import io.jobsconsole.web.timeline.TimelineView.Line;
import io.jobsconsole.web.timeline.TimelineView.Plot;
import io.jobsconsole.web.timeline.TimelineView.Span;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the timeline of a list: how long its jobs waited and ran, or when. */
@Singleton
public class TimelinePresenter {

    private final Messages messages;
    private final TimelineMessages words;
    private final LanePresenter lanes;
    private final JobFormat format;
    private final TimeFormat times;

    TimelinePresenter(
            Messages messages, TimelineMessages words, LanePresenter lanes, JobFormat format, TimeFormat times) {
        this.messages = messages;
        this.words = words;
        this.lanes = lanes;
        this.format = format;
        this.times = times;
    }

    public TimelineView of(ListResult list) {
        return list.viewOptions().isCalendar() ? calendar(list) : durations(list);
    }

    private TimelineView durations(ListResult list) {
        var scale = DurationScale.of(list.jobs(), list.now());
        return new TimelineView(
                words.durations(),
                summary(list),
                words.durationHint(),
                scales(list),
                table(list),
                new Axis(Optional.of(words.width(times.duration(scale.full()))), marks(scale), false),
                Optional.empty(),
                list.jobs().stream().map(job -> line(job, list, scale)).toList(),
                List.of());
    }

    private TimelineView calendar(ListResult list) {
        var period = period(list);
        return new TimelineView(
                words.calendar(times.zone()),
                summary(list),
                words.calendarHint(),
                scales(list),
                table(list),
                new Axis(Optional.empty(), marks(period), period.isUpToNow()),
                Optional.of(span(period, list)),
                List.of(),
                lanes.of(list, period.axis()));
    }

    private List<NavLink> scales(ListResult list) {
        return List.of(
                scale(Scale.DURATION, words.byDuration(), list), scale(Scale.CALENDAR, words.byCalendar(), list));
    }

    private NavLink scale(Scale scale, String label, ListResult list) {
        var urls = list.addresses().showing(list.viewOptions().by(scale));
        return new NavLink(label, urls.jobs(list.shown()), list.viewOptions().scale() == scale);
    }

    private Link table(ListResult list) {
        var urls = list.addresses().showing(list.viewOptions().as(View.TABLE));
        return new Link(words.table(), urls.jobs(list.shown()));
    }

    private String summary(ListResult list) {
        var jobs = list.jobs();
        return jobs.stream()
                .flatMap(job -> job.ran(list.now()).stream())
                .max(Comparator.naturalOrder())
                .map(longest -> words.longest(jobs.size(), times.duration(longest)))
                .orElseGet(() -> words.noneRan(jobs.size()));
    }

    private Line line(Job job, ListResult list, DurationScale scale) {
        return new Line(
                format.id(job),
                list.addresses().page(job),
                format.type(job),
                format.badge(job),
                job.isActive(),
                job.created(),
                words(job, list.now()),
                withoutPlot(job),
                plot(job, list.now(), scale));
    }

    /** The text in place of the bar of a job whose times cannot be drawn. */
    private String withoutPlot(Job job) {
        return Stream.of(JobPart.CREATED, JobPart.STARTED, JobPart.ENDED)
                .filter(part -> !job.isReadable(part))
                .findFirst()
                .map(part -> format.otherwise(job, part, ""))
                .orElseGet(messages::notRecorded);
    }

    private String words(Job job, Instant now) {
        return job.isWaiting()
                ? words.waited(format.waited(job, now))
                : words.waitedAndRan(format.waited(job, now), format.ran(job, now));
    }

    /** The bar of a job on the duration scale. All bars begin at the left edge. */
    private static Optional<Plot> plot(Job job, Instant now, DurationScale scale) {
        var total = DurationScale.total(job, now);
        var waited = job.waited(now).map(scale::at).orElse(0.0);
        var end = Math.max(waited, scale.at(total));
        return job.waited(now)
                .or(() -> job.ran(now))
                .map(known -> new Plot(
                        "0%",
                        CalendarBars.percent(waited),
                        CalendarBars.percent(waited),
                        CalendarBars.percent(end - waited),
                        job.started().isPresent(),
                        CalendarBars.percent(end),
                        job.isWaiting() || job.isRunning(),
                        scale.isShorterThan(total)));
    }

    /**
     * From the beginning of the list, or of what is shown of it, to now. A later page was not read up to now: it ends
     * with its last job.
     */
    private static Period period(ListResult list) {
        var query = list.shown();
        var page = list.reading().page();
        var first = page.jobs().stream().flatMap(job -> job.created().stream()).min(Comparator.naturalOrder());
        var last = list.jobs().stream()
                .flatMap(job -> Stream.of(job.created(), job.started(), job.ended()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        var from = page.older().isEmpty() && query.number() == 1
                ? query.from(list.now())
                : first.orElse(query.from(list.now()));
        var to = query.number() == 1 ? query.end(list.now()) : last;
        return new Period(from, to.filter(end -> end.isBefore(list.now())).orElse(list.now()), list.now());
    }

    private Span span(Period period, ListResult list) {
        var moves = Stream.of(
                        move(words.earlier(), period.earlier(), list),
                        move(words.later(), period.later(), list),
                        move(words.zoomIn(), period.zoomedIn(), list),
                        move(words.zoomOut(), period.zoomedOut(), list))
                .flatMap(Optional::stream)
                .toList();
        return new Span(
                times.stamp(period.from(), list.now()),
                period.isUpToNow() ? words.now() : times.stamp(period.to(), list.now()),
                moves);
    }

    private static Optional<Link> move(String label, Optional<Window> window, ListResult list) {
        return window.map(other -> new Link(label, list.addresses().jobs(showing(list.shown(), other))));
    }

    private static JobQuery showing(JobQuery query, Window window) {
        return query.atFirstPage().createdIn(window);
    }

    private List<TimelineView.Mark> marks(DurationScale scale) {
        var places = scale.marks().stream()
                .map(mark -> new AxisMarks.Place(scale.at(mark), times.duration(mark), false))
                .toList();
        return new AxisMarks(places, false).chosen();
    }

    private List<TimelineView.Mark> marks(Period period) {
        var axis = period.axis();
        var places = axis.marks(times.zoneId()).stream()
                .map(mark -> new AxisMarks.Place(
                        axis.at(mark.toInstant()),
                        times.mark(mark),
                        mark.toLocalTime().equals(LocalTime.MIDNIGHT)))
                .toList();
        return new AxisMarks(places, period.isUpToNow()).chosen();
    }
}
