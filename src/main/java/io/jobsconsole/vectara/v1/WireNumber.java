package io.jobsconsole.vectara.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.vectara.Member;
import java.io.IOException;
import java.time.Instant;

/**
 * An int64 of protobuf's JSON form: digits in a string, or a number. Not set when empty. Anything else, a fraction or
 * a number below zero among them, is not readable: better no value than a wrong one.
 */
class WireNumber {

    private static final String LARGEST = String.valueOf(Long.MAX_VALUE);
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;

    private WireNumber() {}

    /** A corpus by its number. A corpus that is named is not "not set": an empty name is none. */
    static Member<Corpus> corpus(JsonParser parser) throws IOException {
        var number = read(parser);
        return number.value()
                .map(corpus -> Member.of(new Corpus(String.valueOf(corpus))))
                .orElseGet(Member::unreadable);
    }

    /** Seconds since 1970, up to the year 9999: beyond that it was something else, milliseconds for one. */
    static Member<Instant> time(JsonParser parser) throws IOException {
        var number = read(parser);
        if (number.value().isEmpty()) {
            return number.isReadable() ? Member.unset() : Member.unreadable();
        }
        var seconds = number.value().get();
        if (seconds > END_OF_YEAR_9999) {
            return Member.unreadable();
        }
        return seconds == 0 ? Member.unset() : Member.of(Instant.ofEpochSecond(seconds));
    }

    private static Member<Long> read(JsonParser parser) throws IOException {
        var isText = parser.hasToken(JsonToken.VALUE_STRING);
        if (!isText && !parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return Member.unreadable();
        }
        var text = parser.getText();
        if (isText && text.isEmpty()) {
            return Member.unset();
        }
        return isInt64(text) ? Member.of(Long.valueOf(text)) : Member.unreadable();
    }

    private static boolean isInt64(String text) {
        return areDigits(text)
                && (text.length() < LARGEST.length()
                        || text.length() == LARGEST.length() && text.compareTo(LARGEST) <= 0);
    }

    /** Four hundred times a page: a pattern or a stream would cost more than the rest of a job. */
    private static boolean areDigits(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
