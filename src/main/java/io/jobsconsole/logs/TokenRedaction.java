package io.jobsconsole.logs;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Redacts tokens in every log line. The console logs none itself, but libraries quote input that they cannot read: the
 * OIDC extension logs a whole ID token, as an error, when the provider has withdrawn the key that signed it.
 */
@LoggingFilter(name = "without-tokens")
public final class TokenRedaction implements Filter {

    private static final String REDACTED = "[token]";

    /**
     * JSON Web Signatures and Encryptions in compact form (RFC 7515, RFC 7516), bearer tokens, authorization codes and
     * secret parameters.
     */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*){1,4}"
            + "|(?<=\\bBearer )[\\w.~+/-]{8,}=*"
            + "|(?<=[?&]code=|\\b(?:access_token|refresh_token|client_secret)=)[\\w.~%+/=-]+");

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
        return thrown != null
                && (TOKEN.matcher(thrown.toString()).find()
                        || quotesOne(thrown.getCause())
                        || Stream.of(thrown.getSuppressed()).anyMatch(TokenRedaction::quotesOne));
    }

    /** A copy of an exception without its tokens. */
    private static final class Redacted extends Exception {

        Redacted(Throwable original) {
            super(
                    redacted(original.toString()),
                    original.getCause() == null ? null : new Redacted(original.getCause()));
            setStackTrace(original.getStackTrace());
            Stream.of(original.getSuppressed()).map(Redacted::new).forEach(this::addSuppressed);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
