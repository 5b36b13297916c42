package io.jobsconsole.jobs.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * An int64 of protobuf's JSON form: digits in a string, or a number. Not set when empty. Anything else, a fraction or a
 * time beyond the year 9999 among them, is refused: better no answer than a wrong one.
 */
class WireNumber extends StdDeserializer<Long> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
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
        if (!DIGITS.matcher(text).matches() || Long.parseLong(text) > END_OF_YEAR_9999) {
            return (Long) context.handleWeirdStringValue(Long.class, "…", "not a whole number of this API");
        }
        return Long.valueOf(text);
    }
}
