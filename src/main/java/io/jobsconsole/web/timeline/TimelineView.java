package io.jobsconsole.web.timeline;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list as a timeline: one line for each job, all on one scale.
 *
 * @param summary number of jobs, and the longest running time
 * @param scales links to the two scales
 * @param table link to the same jobs as a table
 * @param width duration or time span of the full width
 * @param marks of the time axis, on the calendar scale only
 * @param isUpToNow whether the right edge is now
 */
public record TimelineView(
        String heading,
        String summary,
        List<NavLink> scales,
        Link table,
        String width,
        List<Mark> marks,
        boolean isUpToNow,
        List<Line> lines) {

    /**
     * A mark of the time axis.
     *
     * @param x position in percent of the width
     * @param isLast whether the label has to stand left of the mark
     * @param isSpare whether the label may be hidden on a narrow screen
     */
    record Mark(String x, String label, boolean isLast, boolean isSpare) {}

    /**
     * One job.
     *
     * @param durations waiting and running time in words
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
            Optional<Plot> plot) {}

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
