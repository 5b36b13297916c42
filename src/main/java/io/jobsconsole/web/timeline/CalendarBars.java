package io.jobsconsole.web.timeline;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.timeline.TimelineView.Plot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places jobs on the calendar, from their creation to their end, or to now. An unknown part has no length. */
record CalendarBars(TimeAxis axis, Instant now) {

    /** The width of the shortest bar on a usual screen, in percent, with a gap. */
    private static final double NARROWEST = 0.8;

    /**
     * A job in its place.
     *
     * @param row from the top; jobs that overlap are in different rows
     */
    record Placed(Job job, int row, double from, double start, double end) {

        Plot plot() {
            return new Plot(
                    percent(from),
                    percent(start - from),
                    percent(start),
                    percent(end - start),
                    job.started().isPresent(),
                    percent(end),
                    job.isWaiting() || job.isRunning(),
                    false);
        }
    }

    /** The jobs of one lane, the first to begin first. Jobs without any time have no place. */
    List<Placed> of(List<Job> jobs) {
        var ends = new ArrayList<Double>();
        return jobs.stream()
                .flatMap(job -> placed(job).stream())
                .sorted(Comparator.comparing(Placed::from))
                .map(placed -> inRow(placed, ends))
                .toList();
    }

    private static Placed inRow(Placed placed, List<Double> ends) {
        var row = 0;
        while (row < ends.size() && ends.get(row) > placed.from()) {
            row++;
        }
        var end = Math.max(placed.end(), placed.from() + NARROWEST);
        if (row == ends.size()) {
            ends.add(end);
        } else {
            ends.set(row, end);
        }
        return new Placed(placed.job(), row, placed.from(), placed.start(), placed.end());
    }

    private Optional<Placed> placed(Job job) {
        return Stream.of(job.created(), job.started(), job.ended())
                .flatMap(Optional::stream)
                .findFirst()
                .map(begin -> placed(job, begin));
    }

    private Placed placed(Job job, Instant begin) {
        var from = axis.at(begin);
        var start = job.isWaiting() ? axis.at(now) : job.started().map(axis::at).orElse(from);
        var end = job.isRunning() ? axis.at(now) : job.ended().map(axis::at).orElse(start);
        return new Placed(job, 0, from, Math.max(from, start), Math.max(Math.max(from, start), end));
    }

    static String percent(double share) {
        return Math.round(share * 10) / 10.0 + "%";
    }
}
