package io.jobsconsole.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @Test
    void zoomsIntoTheLastHalfOfAPeriodThatEndsNowAndStaysLive() {
        var day = new Period(NOW.minus(Duration.ofDays(1)), NOW, NOW);

        assertThat(day.zoomedIn()).hasValue(since("2026-05-19T02:02:00Z"));
        assertThat(day.zoomedOut()).hasValue(since("2026-05-17T14:02:00Z"));
        assertThat(day.later()).isEmpty();
        assertThat(day.earlier()).hasValue(between("2026-05-18T02:02:00Z", "2026-05-19T02:02:00Z"));
    }

    @Test
    void zoomsIntoTheMiddleOfAnotherPeriod() {
        var day = new Period(Instant.parse("2026-05-10T00:00:00Z"), Instant.parse("2026-05-11T00:00:00Z"), NOW);

        assertThat(day.zoomedIn()).hasValue(between("2026-05-10T06:00:00Z", "2026-05-10T18:00:00Z"));
        assertThat(day.zoomedOut()).hasValue(between("2026-05-09T12:00:00Z", "2026-05-11T12:00:00Z"));
        assertThat(day.later()).hasValue(between("2026-05-10T12:00:00Z", "2026-05-11T12:00:00Z"));
    }

    @Test
    void comesBackToNowAndNotBeyond() {
        var hours = new Period(NOW.minus(Duration.ofHours(5)), NOW.minus(Duration.ofHours(1)), NOW);

        assertThat(hours.later()).hasValue(since("2026-05-19T10:02:00Z"));
        assertThat(hours.zoomedOut()).hasValue(since("2026-05-19T07:02:00Z"));
    }

    @Test
    void goesNoFurtherBackThanJobsAreListed() {
        var all = new Period(Since.ALL.from(NOW), NOW, NOW);
        var most = new Period(NOW.minus(Duration.ofDays(100)), NOW, NOW);

        assertThat(all.zoomedOut()).isEmpty();
        assertThat(all.earlier()).isEmpty();
        assertThat(most.zoomedOut()).hasValue(Window.openSince(Since.ALL));
    }

    /** Every step in and out again is a window that the address can say. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT2M", "PT5M", "PT59M", "PT61M", "PT24H", "P7D", "P179D"})
    void leadsOnlyToPeriodsThatBeginBeforeTheyEnd(Duration length) {
        for (var end : List.of(NOW, NOW.minusSeconds(1), NOW.minus(length))) {
            var period = new Period(end.minus(length), end, NOW);

            assertThat(Stream.of(period.zoomedIn(), period.zoomedOut(), period.earlier(), period.later())
                            .flatMap(Optional::stream))
                    .isNotEmpty()
                    .allSatisfy(window -> {
                        assertThat(window.from(NOW)).isBefore(window.end(NOW).orElse(NOW));
                        assertThat(window.end(NOW).orElse(NOW)).isBeforeOrEqualTo(NOW);
                    });
        }
    }

    @Test
    void isNeverEmpty() {
        assertThat(new Period(NOW, NOW, NOW).axis().at(NOW)).isEqualTo(100.0);
        assertThat(new Period(NOW, NOW, NOW).zoomedIn()).isEmpty();
    }

    private static Window since(String from) {
        return Window.openSince(new Since.At(Instant.parse(from)));
    }

    private static Window between(String from, String to) {
        return Window.between(Since.DEFAULT, Instant.parse(from), Instant.parse(to));
    }
}
