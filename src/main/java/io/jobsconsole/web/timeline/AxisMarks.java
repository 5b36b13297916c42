package io.jobsconsole.web.timeline;

import io.jobsconsole.web.timeline.TimelineView.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the labels of an axis, so that none is written over another or beyond the right edge. Every mark keeps its
 * line.
 *
 * @param isUpToNow whether the word "now" stands at the right edge
 */
record AxisMarks(List<Place> places, boolean isUpToNow) {

    /** The widest label and a gap, in percent of the axis in a window of 320 px and of 900 px. */
    private static final double ON_A_PHONE = 19;

    private static final double ON_A_SCREEN = 9;

    /** Days before hours. Then from the right, where a list has its newest jobs. */
    private static final Comparator<Place> MOST_WANTED =
            Comparator.comparing(Place::isDay).thenComparing(Place::at).reversed();

    /**
     * A mark on the axis.
     *
     * @param at in percent of the width; the label begins there
     * @param isDay whether it says the day of all marks up to the next one that does
     */
    record Place(double at, String label, boolean isDay) {}

    /** The marks from left to right. */
    List<Mark> chosen() {
        var onAPhone = labelled(ON_A_PHONE);
        var onAScreen = labelled(ON_A_SCREEN);
        return places.stream()
                .map(place ->
                        new Mark(place.at() + "%", place.label(), onAPhone.contains(place), onAScreen.contains(place)))
                .toList();
    }

    private List<Place> labelled(double width) {
        var end = isUpToNow ? 100 - width : 100;
        var chosen = new ArrayList<Place>();
        places.stream()
                .sorted(MOST_WANTED)
                .filter(place -> place.at() + width <= end)
                .filter(place -> chosen.stream().allMatch(other -> Math.abs(other.at() - place.at()) >= width))
                .forEach(chosen::add);
        return chosen;
    }
}
