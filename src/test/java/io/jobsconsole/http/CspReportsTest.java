package io.jobsconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of content security policy violations. */
@QuarkusTest
class CspReportsTest {

    private static final int SENT = 60;
    private static final int MOST_PER_MINUTE = 20;

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                reports.add(String.format(line.getMessage(), line.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(CspReports.class.getName()).addHandler(listener);
    }

    @AfterEach
    void leave() {
        Logger.getLogger(CspReports.class.getName()).removeHandler(listener);
    }

    /** The test may span two minutes, but not three. */
    @Test
    void areTakenFromAnyoneAndLoggedTwentyAMinute() {
        for (var sent = 0; sent < SENT; sent++) {
            var answer = ConsoleSession.anonymous()
                    .request()
                    .contentType("application/reports+json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .body("{\"csp-report\":{\"blocked-uri\":\"inline-" + sent + "\\r\\nforged\"}}\r\nforged line")
                    .post("/csp-report");

            assertThat(answer.statusCode()).isEqualTo(204);
        }

        assertThat(reports).hasSizeBetween(MOST_PER_MINUTE, 2 * MOST_PER_MINUTE);
        assertThat(reports.get(0)).contains("inline-0").doesNotContain("\n", "\r");
    }

    @Test
    void areNotTakenFromAnotherSite() {
        var answer = ConsoleSession.anonymous()
                .request()
                .contentType("application/reports+json")
                .header("Sec-Fetch-Site", "cross-site")
                .body("{}")
                .post("/csp-report");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(reports).isEmpty();
    }
}
