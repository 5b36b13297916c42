package io.jobsconsole.web.timeline;

import io.jobsconsole.web.job.Badge;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.page.NavLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list as a picture: a line for each job, all on one scale.
 *
 * @param summary how many jobs there are, and which of them took longest
 * @param scales the ways to draw it
 * @param table the same jobs in words
 * @param width what the full width stands for
 * @param marks on its axis, where that is the calendar
 * @param isUpToNow whether its right edge is now
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
     * A point in time.
     *
     * @param x in percent of the width
     * @param isLast whether its label has to stand before it
     * @param isSpare whether its label may go where there is little room
     */
    record Mark(String x, String label, boolean isLast, boolean isSpare) {}

    /**
     * One job.
     *
     * @param durations waited and ran, in words
     * @param plot empty where the service knows no times to draw
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
     * Where its parts stand, in percent of the width.
     *
     * @param end of all of it
     * @param isOpen whether it goes on
     * @param isCut whether it is longer than there is room
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
