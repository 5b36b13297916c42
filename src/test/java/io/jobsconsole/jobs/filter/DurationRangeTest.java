package io.jobsconsole.jobs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >10m      | 600  | false
            >10m      | 601  | true
            <2s       | 2    | false
            <2s       | 1    | true
            >1h,<2h   | 5400 | true
            >1h,<2h   | 7200 | false
            < 2d      | 0    | true
            """)
    void holdsWhatIsStrictlyBetweenItsBounds(String written, long seconds, boolean isIn) {
        var range = DurationRange.read(written).orElseThrow();

        assertThat(range.holds(Duration.ofSeconds(seconds))).isEqualTo(isIn);
        assertThat(DurationRange.read(range.written())).contains(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "10m", ">", ">10", ">10y", ">10m,>2m", "<0s", ">2h,<1m", ">=10m", ">9999999s", ""})
    void readsNothingThatNoLengthCanMatch(String written) {
        assertThat(DurationRange.read(written)).isEmpty();
    }
}
