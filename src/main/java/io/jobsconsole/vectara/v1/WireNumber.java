package io.jobsconsole.vectara.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/**
 * An int64 of protobuf's JSON form: digits in a string, or a number. Not set when empty. Anything else, a fraction or a
 * time beyond the year 9999 among them, is refused: better no answer than a wrong one.
 */
class WireNumber extends StdDeserializer<Long> {

    private static final int MOST_DIGITS = 12;
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;

    WireNumber() {
        super(Long.class);
    }

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var isInteger = parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT);
        var text = isInteger ? parser.getText() : "";
        if (parser.hasToken(JsonToken.VALUE_STRING) && text.isEmpty()) {
            return null;
        }
        if (!areDigits(text) || Long.parseLong(text) > END_OF_YEAR_9999) {
            return (Long) context.handleWeirdStringValue(Long.class, "…", "not a whole number of this API");
        }
        return Long.valueOf(text);
    }

    /** Three hundred times a page: a pattern would cost more than the rest of a job. */
    private static boolean areDigits(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> '0' <= character && character <= '9');
    }
}
