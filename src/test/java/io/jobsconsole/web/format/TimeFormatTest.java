package io.jobsconsole.web.format;

import static io.jobsconsole.web.format.TimeFormat.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TimeFormatTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    @Inject
    Messages messages;

    @Inject
    TimeFormat times;

    @ParameterizedTest
    @CsvSource({
        "PT0S,           0 s",
        "PT0.999S,       0 s",
        "PT45S,          45 s",
        "PT60S,          1 min",
        "PT4M3S,         4 min 3 s",
        "PT59M59.9S,     59 min 59 s",
        "PT1H,           1 h",
        "PT1H29M59S,     1 h 29 min",
        "PT1H0M59S,      1 h",
        "PT23H59M59S,    23 h 59 min",
        "P2DT3H59M,      2 d 3 h",
        "P180D,          180 d",
    })
    void saysADurationInItsTwoLargestUnitsAndNeverRoundsUp(Duration duration, String said) {
        assertThat(plain(times.duration(duration))).isEqualTo(said);
    }

    @Test
    void breaksNoLineInsideADateOrAnAmount() {
        var time = Instant.parse("2025-05-19T13:41:10Z");

        assertThat(times.duration(Duration.ofMinutes(89))).isEqualTo("1\u00a0h\u00a029\u00a0min");
        assertThat(times.ago(time, NOW)).isEqualTo("365\u00a0d ago");
        assertThat(times.exactly(time)).isEqualTo("19\u00a0May\u00a02025 13:41:10\u00a0UTC");
        assertThat(times.toTheMinute(time)).isEqualTo("19\u00a0May\u00a02025, 13:41\u00a0UTC");
        assertThat(times.day(time)).isEqualTo("19\u00a0May\u00a02025");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-19T14:02:10Z, just now",
        "2026-05-19T14:02:01Z, just now",
        "2026-05-19T14:02:19Z, just now",
        "2026-05-19T14:02:00Z, 10 s ago",
        "2026-05-19T13:41:10Z, 21 min ago",
        "2026-05-19T12:32:10Z, 1 h ago",
        "2026-05-16T12:32:10Z, 3 d ago",
        "2026-05-19T14:05:10Z, in 3 min",
    })
    void saysInOneUnitHowLongAgo(Instant time, String said) {
        assertThat(plain(times.ago(time, NOW))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,          2026-10-25T00:30:00Z, 25 Oct 00:30:00,      25 Oct 00:30:00 UTC",
        "Europe/Paris, 2026-10-25T00:30:00Z, 25 Oct 02:30:00 UTC+2, 25 Oct 02:30:00 UTC+2",
        "Europe/Paris, 2026-10-25T01:30:00Z, 25 Oct 02:30:00 UTC+1,  25 Oct 02:30:00 UTC+1",
        "Europe/Paris, 2026-10-25T02:30:00Z, 25 Oct 03:30:00,      25 Oct 03:30:00 UTC+1",
        "Europe/Paris, 2026-03-29T00:59:59Z, 29 Mar 01:59:59,      29 Mar 01:59:59 UTC+1",
        "Europe/Paris, 2026-03-29T01:00:00Z, 29 Mar 03:00:00,      29 Mar 03:00:00 UTC+2",
        "Europe/Paris, 2025-12-31T23:30:00Z, 1 Jan 00:30:00,       1 Jan 00:30:00 UTC+1",
        "Asia/Kolkata, 2026-10-25T00:30:00Z, 25 Oct 06:00:00,      25 Oct 06:00:00 UTC+5:30",
        "Africa/Windhoek, 2026-01-15T12:00:00Z, 15 Jan 14:00:00, 15 Jan 14:00:00 UTC+2",
        "Africa/Casablanca, 2026-01-15T12:00:00Z, 15 Jan 13:00:00, 15 Jan 13:00:00 UTC+1",
        "Europe/London, 2026-01-15T12:00:00Z, 15 Jan 12:00:00, 15 Jan 12:00:00 UTC",
        "Asia/Kathmandu, 2026-01-15T12:00:00Z, 15 Jan 17:45:00, 15 Jan 17:45:00 UTC+5:45",
        "America/Argentina/Ushuaia, 2026-01-15T12:00:00Z, 15 Jan 09:00:00, 15 Jan 09:00:00 UTC-3",
        "America/St_Johns, 2026-01-15T12:00:00Z, 15 Jan 08:30:00, 15 Jan 08:30:00 UTC-3:30",
    })
    void saysATimeInAZoneAcrossAChangeOfItsClocks(String zone, Instant time, String stamp, String dated) {
        var here = new TimeFormat(messages, in(zone));

        assertThat(plain(here.stamp(time, NOW))).isEqualTo(stamp);
        assertThat(plain(here.dated(time, NOW))).isEqualTo(dated);
        assertThat(here.stampTitle(time)).endsWith(" UTC, " + time.getEpochSecond() + " in epoch seconds");
    }

    /** A name that only one version of Java knows would change a page with the version it runs on. */
    @Test
    void namesEveryZoneThatIsOfferedByItsDifferenceFromUtc() {
        assertThat(Preferences.zones())
                .hasSizeGreaterThan(400)
                .allSatisfy(zone -> assertThat(plain(new TimeFormat(messages, in(zone)).dated(NOW, NOW)))
                        .matches("(19|20) May \\d\\d:\\d\\d:10 UTC([+-]\\d{1,2}(:\\d\\d)?)?"));
    }

    private static Preferences in(String zone) {
        return new Preferences(null) {

            @Override
            public ZoneId zone() {
                return zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-09T03:04:05Z, 9 May 03:04:05",
        "2025-12-31T23:59:59Z, 31 Dec 2025 23:59:59",
    })
    void namesTheYearOnlyWhenItIsNotThisOne(Instant time, String said) {
        assertThat(plain(times.stamp(time, NOW))).isEqualTo(said);
    }
}
