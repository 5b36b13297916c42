package io.jobsconsole.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRedactionTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl-_";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN,
                "eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVydGV4dA.dGFn",
                "Bearer 0a1b2c3d4e5f.~+/==",
                "/callback?state=5&code=0a1b2c3d.e4f5-6",
                "grant_type=refresh_token&refresh_token=0a1b2c3d-e4f5",
                "client_secret=0a1b2c3d",
            })
    void leavesNoTokenInAMessage(String secret) {
        var line = written("Refused: %s, since its key is unknown", secret);

        assertThat(line).contains("Refused: ", "[token]", ", since its key is unknown");
        assertThat(line).doesNotContain("0a1b2c3d", "eyJ", "Y2lwaGVydGV4dA");
    }

    @Test
    void leavesNoTokenInAnException() {
        var record = new ExtLogRecord(Level.SEVERE, "Failed", FormatStyle.NO_FORMAT, "test");
        var thrown = new IllegalStateException("No page", new IllegalArgumentException("Not valid: " + TOKEN));
        thrown.addSuppressed(new IllegalArgumentException("Nor this: " + TOKEN));
        record.setThrown(thrown);

        assertThat(written(record))
                .contains(
                        "Failed",
                        "java.lang.IllegalStateException: No page",
                        "Caused by: java.lang.IllegalArgumentException: Not valid: [token]",
                        "Suppressed: java.lang.IllegalArgumentException: Nor this: [token]",
                        "at " + getClass().getName())
                .doesNotContain("eyJ");
    }

    @Test
    void changesNothingElse() {
        assertThat(written("%d of %s: state=%s", 3, "bearer tokens?code", "eyJ"))
                .contains("3 of bearer tokens?code: state=eyJ");
    }

    @Test
    void keepsAnExceptionThatQuotesNothing() {
        var record = new ExtLogRecord(Level.SEVERE, "Failed", FormatStyle.NO_FORMAT, "test");
        var thrown = new IllegalStateException("No page");
        record.setThrown(thrown);

        new TokenRedaction().isLoggable(record);

        assertThat(record.getThrown()).isSameAs(thrown);
    }

    private static String written(String message, Object... parameters) {
        var record = new ExtLogRecord(Level.INFO, message, FormatStyle.PRINTF, "test");
        record.setParameters(parameters);
        return written(record);
    }

    private static String written(ExtLogRecord record) {
        assertThat(new TokenRedaction().isLoggable(record)).isTrue();
        return new PatternFormatter("%p %m%n%e").format(record);
    }
}
