package io.jobsconsole.vectara;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a service asks to be left alone (RFC 9110, 10.2.3): so many seconds, or until a date in any of its three forms. */
final class RetryAfter {

    /** The longest wait that visitors are told. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** Of more digits nobody needs to know the number: it is too long. */
    private static final int MOST_DIGITS = 9;

    private static final DateTimeFormatter IMF_FIXDATE = formatter("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = formatter("EEE MMM ppd HH:mm:ss uuuu");

    private RetryAfter() {}

    /** Empty when nothing is asked for, when the time is over, and when nobody can tell what is asked for. */
    static Optional<Duration> read(String header, Instant now) {
        var asked = header.strip();
        return (SECONDS.matcher(asked).matches() ? seconds(asked) : until(asked, now))
                .filter(wait -> !wait.isZero() && !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    /** Whether a header asks for no wait at all, so that whoever sends it may be asked again at once. */
    static boolean isNone(String header) {
        return header == null || header.strip().matches("0+");
    }

    private static Optional<Duration> seconds(String digits) {
        return Optional.of(digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits)));
    }

    /** To the whole second after it: a wait that ends too early is asked for once more. */
    private static Optional<Duration> until(String date, Instant now) {
        return Stream.of(IMF_FIXDATE, rfc850(now), ASCTIME)
                .flatMap(form -> time(date, form).stream())
                .findFirst()
                .map(time -> Duration.ofSeconds(
                        Duration.between(now, time).plusMillis(999).toSeconds()));
    }

    private static Optional<Instant> time(String date, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** Two digits of a year mean one that is at most fifty years ahead (RFC 9110, 5.6.7). */
    private static DateTimeFormatter rfc850(Instant now) {
        var fiftyYearsAhead = now.atOffset(ZoneOffset.UTC).getYear() + 50;
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, fiftyYearsAhead - 99)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
