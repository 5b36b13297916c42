package io.jobsconsole.web.timeline;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list as a timeline: one line for each job on the duration scale, lanes with the jobs side by side on the calendar.
 *
 * @param summary number of jobs, and the longest running time
 * @param hint how to read the picture
 * @param scales links to the two scales
 * @param table link to the same jobs as a table
 * @param period on the calendar only
 */
public record TimelineView(
        String heading,
        String summary,
        String hint,
        List<NavLink> scales,
        Link table,
        Axis axis,
        Optional<Span> period,
        List<Line> lines,
        List<Lane> lanes) {

    /**
     * The axis above the jobs.
     *
     * @param width duration of the full width, on the duration scale only
     * @param isUpToNow whether the right edge is now
     */
    record Axis(Optional<String> width, List<Mark> marks, boolean isUpToNow) {}

    /**
     * A mark of the axis. Its label may have no room.
     *
     * @param x position in percent of the width
     */
    record Mark(String x, String label, boolean isLabelledOnAPhone, boolean isLabelledOnAScreen) {}

    /**
     * The period of the calendar that is drawn.
     *
     * @param moves links to other periods: earlier, later, shorter, longer
     */
    @TemplateData
    record Span(String from, String to, List<Link> moves) {}

    /**
     * One job on a line of its own.
     *
     * @param durations waiting and running time in words
     * @param withoutPlot what stands in place of the bar
     * @param plot bar of the job; empty if the service knows no times
     */
    record Line(
            String id,
            Optional<String> href,
            String type,
            Badge state,
            boolean isActive,
            Optional<Instant> created,
            String durations,
            String withoutPlot,
            Optional<Plot> plot) {}

    /**
     * Jobs side by side, and above each other only where they overlap.
     *
     * @param href list of its jobs
     * @param height in pixels
     */
    record Lane(String label, Optional<String> href, String summary, int height, List<Bar> bars) {}

    /**
     * One job on a lane.
     *
     * @param name what the bar shows, in words
     * @param y distance from the top of the lane, in pixels
     * @param height in pixels: more for a job with problems, which is so seen without its colour
     */
    record Bar(
            String id,
            Optional<String> href,
            String name,
            Badge state,
            boolean isActive,
            Optional<Instant> created,
            int y,
            int height,
            Plot plot) {}

    /**
     * Positions of the parts of a bar, in percent of the width.
     *
     * @param end of the whole bar
     * @param isOpen whether the job still waits or runs
     * @param isCut whether the job is longer than the scale
     */
    record Plot(
            String waitedFrom,
            String waited,
            String ranFrom,
            String ran,
            boolean hasRun,
            String end,
            boolean isOpen,
            boolean isCut) {}
}
