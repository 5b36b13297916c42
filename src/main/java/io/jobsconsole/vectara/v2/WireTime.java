package io.jobsconsole.vectara.v2;

import io.jobsconsole.vectara.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A time of RFC 3339: a small letter for T or Z and a blank for T are as good (5.6), a leap second is the first second
 * after it, and of more than nine digits of a fraction nine are kept. Not set when empty, at the epoch, or on the first
 * day of the year 1: that is what an unset time looks like to writers in Go, Java and .NET. Anything else is not
 * readable: better no time than a wrong one.
 */
class WireTime {

    private static final int SHORTEST = "2026-05-18T14:02:10Z".length();
    private static final int FRACTION = SHORTEST - 1;
    private static final Instant DAY_ONE = Instant.parse("0001-01-02T00:00:00Z");

    /** An offset can lead beyond it, where no form of a time has room for the year. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** As long as a time with more digits than any clock has; longer ones are something else. */
    private static final int LONGEST = 100;

    private final String text;

    private WireTime(String text) {
        this.text = text;
    }

    static Member<Instant> read(String text) {
        return text.isEmpty() ? Member.unset() : new WireTime(text).read();
    }

    private Member<Instant> read() {
        if (!hasItsForm()) {
            return Member.unreadable();
        }
        try {
            var end = endOfFraction();
            // A leap second has no place in Java's days.
            var local = LocalDateTime.of(number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16), 0)
                    .plusSeconds(second())
                    .plusNanos(nanos(end));
            return unlessUnset(local.toInstant(ZoneOffset.UTC).minusSeconds(offset(end)));
        } catch (DateTimeException noTime) {
            return Member.unreadable();
        }
    }

    private int second() {
        var second = number(17, 19);
        if (second > 60) {
            throw new DateTimeException("No such second");
        }
        return second;
    }

    private static Member<Instant> unlessUnset(Instant time) {
        if (time.isAfter(LAST)) {
            return Member.unreadable();
        }
        return time.equals(Instant.EPOCH) || time.isBefore(DAY_ONE) ? Member.unset() : Member.of(time);
    }

    private boolean hasItsForm() {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && "Tt ".indexOf(text.charAt(10)) >= 0
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private int endOfFraction() {
        if (text.charAt(FRACTION) != '.') {
            return FRACTION;
        }
        var end = FRACTION + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == FRACTION + 1) {
            throw new DateTimeException("No fraction");
        }
        return end;
    }

    private long nanos(int end) {
        var nanos = 0L;
        for (var place = 0; place < 9; place++) {
            var at = FRACTION + 1 + place;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    /** In seconds. Java's offsets end at 18 hours, those of RFC 3339 at the last minute of a day. */
    private long offset(int at) {
        var rest = text.substring(at);
        if (rest.equals("Z") || rest.equals("z")) {
            return 0;
        }
        if (rest.length() != "+00:00".length() || "+-".indexOf(rest.charAt(0)) < 0 || rest.charAt(3) != ':') {
            throw new DateTimeException("No offset");
        }
        var time = LocalTime.of(number(at + 1, at + 3), number(at + 4, at + 6)).toSecondOfDay();
        return rest.charAt(0) == '-' ? -time : time;
    }

    /** Digits alone: {@code Integer.parseInt} would take a sign, and digits of other scripts. */
    private int number(int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                throw new DateTimeException("No digit");
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }
}
