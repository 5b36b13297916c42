package io.jobsconsole.logs;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Takes tokens out of every line of the log. Ours holds none, but libraries quote what they cannot read: the OIDC extension
 * logs a whole ID token, as an error, where the provider has taken back the key that signed it.
 */
@LoggingFilter(name = "without-tokens")
public final class TokenRedaction implements Filter {

    private static final String REDACTED = "[token]";

    /** JSON Web Signatures and Encryptions in their compact form (RFC 7515, RFC 7516), bearers and authorization codes. */
    private static final Pattern TOKEN = Pattern.compile(
            "eyJ[\\w-]{8,}(?:\\.[\\w-]*){1,4}" + "|(?<=\\bBearer )[\\w.~+/-]{8,}=*" + "|(?<=[?&]code=)[\\w.~%+/=-]+");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord written) {
            var text = written.getFormattedMessage();
            if (text != null && TOKEN.matcher(text).find()) {
                written.setMessage(redacted(text), FormatStyle.NO_FORMAT);
            }
        }
        if (quotesOne(line.getThrown())) {
            line.setThrown(new Redacted(line.getThrown()));
        }
        return true;
    }

    private static String redacted(String text) {
        return TOKEN.matcher(text).replaceAll(REDACTED);
    }

    private static boolean quotesOne(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (TOKEN.matcher(cause.toString()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Another exception as it reads without its tokens. */
    private static final class Redacted extends Exception {

        Redacted(Throwable original) {
            super(
                    redacted(original.toString()),
                    original.getCause() == null ? null : new Redacted(original.getCause()));
            setStackTrace(original.getStackTrace());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
