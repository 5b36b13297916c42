package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.health.WarmUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The warm-up of a packaged console. Development and tests do without it. */
@QuarkusTest
class WarmUpTest {

    @Inject
    @All
    List<WarmUp> parts;

    @Inject
    MeterRegistry registry;

    /** A part that failed would throw here; at a start its failure is only logged. */
    @Test
    void leavesNoTraceOfAVisitor() {
        Sandbox.reset();
        var lines = new ArrayList<String>();
        var listener = listener(lines);
        var calls = calls();

        Logger.getLogger("").addHandler(listener);
        try {
            parts.forEach(WarmUp::run);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines).isEmpty();
        assertThat(calls()).isEqualTo(calls);
        var requests = Sandbox.requests();
        assertThat(requests.getInt("tokenCalls")).isZero();
        assertThat(requests.getList("listJobs")).isEmpty();
        assertThat(requests.getList("jobs")).isEmpty();
    }

    /** Lines of this thread only: other threads go on. */
    private static Handler listener(List<String> lines) {
        var warming = Thread.currentThread().getId();
        return new Handler() {

            @Override
            public void publish(LogRecord line) {
                if (line.getLongThreadID() == warming) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private long calls() {
        return registry.find("jobs.console.calls").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
