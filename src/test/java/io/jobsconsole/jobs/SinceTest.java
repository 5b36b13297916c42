package io.jobsconsole.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:14.900Z");

    @ParameterizedTest
    @CsvSource({
        "15m,                  2026-05-19T13:47:10Z",
        "24h,                  2026-05-18T14:02:10Z",
        "7d,                   2026-05-12T14:02:10Z",
        "2026-05-18,           2026-05-18T00:00:00Z",
        "2026-05-18T14:02Z,    2026-05-18T14:02:00Z",
        "2026-05-18T14:02:33Z, 2026-05-18T14:02:33Z",
    })
    void startsInWholeSecondsAndMovesEveryTen(String written, Instant from) {
        assertThat(Since.read(written).orElseThrow().from(NOW)).isEqualTo(from);
    }

    /** 180 days before now, plus a minute because clocks differ. */
    @ParameterizedTest
    @CsvSource({"180d", "4320h", "2025-11-20T14:02:10Z"})
    void neverReachesFurtherBackThanTheServiceAllows(String written) {
        assertThat(Since.read(written).orElseThrow().from(NOW)).isEqualTo("2025-11-20T14:03:10Z");
    }

    @ParameterizedTest
    @CsvSource({
        "1w, 7d",
        "2026-05-18T16:02+02:00, 2026-05-18T14:02Z",
        "2026-05-18T16:02:33 02:00, 2026-05-18T14:02:33Z",
        "2026-05-18T09:02:33-05:00, 2026-05-18T14:02:33Z",
        "1779112953, 2026-05-18T14:02:33Z",
    })
    void readsOtherSpellingsAndWritesItsOwn(String typed, String written) {
        assertThat(Since.read(typed).map(Since::written)).contains(written);
    }
}
