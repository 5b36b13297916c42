package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.jobs.reading.JobGroup;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.table.GroupRowPresenter;
import io.jobsconsole.web.timeline.CalendarBars.Placed;
import io.jobsconsole.web.timeline.TimelineView.Bar;
import io.jobsconsole.web.timeline.TimelineView.Lane;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Makes the lanes of the calendar: one for each group of the list, and by corpus if the list has no groups. */
@Singleton
class LanePresenter {

    /** In pixels: the height of a row with the gap below it, and the least height of a lane. */
    private static final int ROW = 18;

    private static final int LOWEST = 24;

    /** The height of a bar, in pixels, and what a job with problems has more of above and below. */
    private static final int BAR = 10;

    private static final int MORE = 2;

    /** Single corpora in their order, then several of them together, then the whole account. */
    private static final Comparator<JobGroup> BY_CORPUS = Comparator.<JobGroup, Boolean>comparing(
                    group -> group.names().isEmpty())
            .thenComparing(group -> group.names().size())
            .thenComparing(
                    group -> new Corpus(group.names().stream().findFirst().orElse("")));

    private final TimelineMessages words;
    private final GroupRowPresenter groups;
    private final JobFormat format;
    private final TimeFormat times;

    LanePresenter(TimelineMessages words, GroupRowPresenter groups, JobFormat format, TimeFormat times) {
        this.words = words;
        this.groups = groups;
        this.format = format;
        this.times = times;
    }

    List<Lane> of(ListResult list, TimeAxis axis) {
        var bars = new CalendarBars(axis, list.now());
        var grouping = list.shown().grouping();
        var lanes = JobGroup.of(grouping.orElse(Grouping.CORPUS), list.jobs()).stream();
        return (grouping.isPresent() ? lanes : lanes.sorted(BY_CORPUS))
                .map(group -> lane(group, list, bars))
                .toList();
    }

    private Lane lane(JobGroup group, ListResult list, CalendarBars bars) {
        var heading = groups.of(group, list);
        var placed = bars.of(group.jobs());
        var rows = placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
        var problems = group.jobs().stream().filter(LanePresenter::isProblem).count();
        return new Lane(
                heading.label(),
                heading.href(),
                words.laneJobs(group.jobs().size(), problems),
                Math.max(LOWEST, rows * ROW + 6),
                placed.stream().map(job -> bar(job, list)).toList());
    }

    private static boolean isProblem(Job job) {
        return job.state().known().filter(StateGroup.PROBLEM.states()::contains).isPresent();
    }

    private Bar bar(Placed placed, ListResult list) {
        var job = placed.job();
        var more = isProblem(job) ? MORE : 0;
        return new Bar(
                format.id(job),
                list.addresses().page(job),
                words.bar(
                        format.type(job),
                        format.state(job),
                        job.created().map(time -> times.stamp(time, list.now())).orElse(""),
                        format.waited(job, list.now()),
                        format.ran(job, list.now())),
                format.badge(job),
                job.isActive(),
                job.created(),
                7 + placed.row() * ROW - more,
                BAR + 2 * more,
                placed.plot());
    }
}
