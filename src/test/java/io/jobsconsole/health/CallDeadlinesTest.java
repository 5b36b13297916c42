package io.jobsconsole.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallDeadlinesTest {

    private static final Duration PAGE = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock(Instant.parse("2026-05-19T12:00:00Z"));
    private final CallDeadlines deadlines = new CallDeadlines(PAGE, clock);

    @Test
    void giveAFirstCallTheTimeOfAPage() {
        assertThat(deadlines.of("east")).isEqualTo(PAGE);
        assertThat(deadlines.begin("east")).isEqualTo(PAGE);
    }

    @Test
    void giveCallsThreeSecondsOnceOneWasAnswered() {
        deadlines.begin("east");
        deadlines.answered("east");

        assertThat(deadlines.begin("east")).isEqualTo(CallDeadlines.USUAL);
        assertThat(deadlines.of("east")).isEqualTo(CallDeadlines.USUAL);
        assertThat(deadlines.begin("west")).isEqualTo(PAGE);
    }

    /** However long nobody needed it. */
    @Test
    void countFromTheFirstCallAndNotFromTheStart() {
        clock.pass(Duration.ofDays(3));

        assertThat(deadlines.of("east")).isEqualTo(PAGE);
        assertThat(deadlines.begin("east")).isEqualTo(PAGE);
    }

    /** Visitors who come while a first call is under way would otherwise wait for a silent service one after another. */
    @Test
    void giveASilentServiceTheTimeOfAPageOnlyOnce() {
        deadlines.begin("east");

        clock.pass(Duration.ofSeconds(20));
        assertThat(deadlines.begin("east")).isEqualTo(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(9));
        assertThat(deadlines.begin("east")).isEqualTo(CallDeadlines.USUAL);
        clock.pass(Duration.ofDays(1));
        assertThat(deadlines.begin("east")).isEqualTo(CallDeadlines.USUAL);
    }

    @Test
    void areNeverShorterForAFirstCall() {
        var hasty = new CallDeadlines(Duration.ofSeconds(1), clock);

        assertThat(hasty.begin("east")).isEqualTo(CallDeadlines.USUAL);
    }
}
