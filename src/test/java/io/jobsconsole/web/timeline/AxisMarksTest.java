package io.jobsconsole.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.timeline.AxisMarks.Place;
import io.jobsconsole.web.timeline.TimelineView.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisMarksTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesNoLabelOverAnotherOrBeyondTheEdge(boolean isUpToNow) {
        var marks = new AxisMarks(places(0, 3, 4, 17, 25, 40, 41, 60, 77, 88, 99.9), isUpToNow).chosen();

        assertThat(marks).hasSize(11);
        assertThat(at(marks.stream().filter(Mark::isLabelledOnAPhone).toList()))
                .hasSizeGreaterThan(2)
                .satisfies(labels -> assertThat(distances(labels, isUpToNow)).allMatch(distance -> distance >= 19));
        assertThat(at(marks.stream().filter(Mark::isLabelledOnAScreen).toList()))
                .hasSizeGreaterThan(4)
                .satisfies(labels -> assertThat(distances(labels, isUpToNow)).allMatch(distance -> distance >= 9));
    }

    @Test
    void wouldRatherSayTheDayThanTheHour() {
        var marks = new AxisMarks(
                        List.of(
                                new Place(40, "18:00", false),
                                new Place(45, "19 May", true),
                                new Place(50, "06:00", false)),
                        true)
                .chosen();

        assertThat(marks.stream().filter(Mark::isLabelledOnAPhone).map(Mark::label))
                .containsExactly("19 May");
    }

    private static List<Place> places(double... places) {
        return DoubleStream.of(places)
                .mapToObj(at -> new Place(at, "12:00", false))
                .toList();
    }

    private static List<Double> at(List<Mark> marks) {
        return marks.stream()
                .map(mark -> Double.valueOf(mark.x().replace("%", "")))
                .toList();
    }

    /** From each label to the next one, and from the last to what stands at the right edge. */
    private static List<Double> distances(List<? extends Double> labels, boolean isUpToNow) {
        var edges = new ArrayList<Double>(labels);
        edges.add(isUpToNow ? 91.0 : 100.0);
        return IntStream.range(1, edges.size())
                .mapToObj(index -> edges.get(index) - edges.get(index - 1))
                .toList();
    }
}
