package io.jobsconsole.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void placesMomentsAndNeverBeyondItsEdges() {
        var timeAxis = new TimeAxis(NOW.minusSeconds(1_000), NOW);

        assertThat(timeAxis.at(NOW.minusSeconds(750))).isEqualTo(25.0);
        assertThat(timeAxis.at(NOW.minusSeconds(2_000))).isZero();
        assertThat(timeAxis.at(NOW.plusSeconds(1))).isEqualTo(100.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT7M", "PT20M", "PT1H", "PT5H", "PT24H", "P2D", "P7D", "P30D", "P90D", "P180D"})
    void hasAFewRoundMarks(Duration length) {
        var marks = new TimeAxis(NOW.minus(length), NOW).marks(PARIS);

        assertThat(marks).hasSizeBetween(1, 10).isSorted().allSatisfy(mark -> {
            assertThat(mark.toInstant()).isBetween(NOW.minus(length), NOW);
            assertThat(mark.getSecond()).isZero();
        });
        if (length.toDays() > 9) {
            assertThat(marks).allMatch(mark -> mark.toLocalTime().equals(LocalTime.MIDNIGHT));
        }
    }

    /** In Paris, the hour from 2 to 3 is missing on 29 March 2026 and occurs twice on 25 October. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T12:00:00Z", "2026-10-25T12:00:00Z"})
    void hasMidnightAmongItsMarksAcrossAClockChange(Instant noon) {
        var days = new TimeAxis(noon.minus(Duration.ofDays(3)), noon.plus(Duration.ofDays(3))).marks(PARIS);
        var hours = new TimeAxis(noon.minus(Duration.ofDays(1)), noon.plus(Duration.ofDays(1))).marks(PARIS);

        assertThat(days).allMatch(mark -> mark.toLocalTime().equals(LocalTime.MIDNIGHT));
        assertThat(hours.stream().filter(mark -> mark.toLocalTime().equals(LocalTime.MIDNIGHT)))
                .hasSize(2);
    }
}
