package io.jobsconsole.vectara.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;

/**
 * A time of RFC 3339. Not set when empty or at the epoch, which is what an unset time looks like to a careless writer.
 * Anything else is refused: better no answer than a wrong one.
 */
class WireTime extends StdDeserializer<Instant> {

    WireTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return refuse(context);
        }
        var text = parser.getText();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text);
            var isPlausible = time.get(ChronoField.YEAR) >= 1970 && time.get(ChronoField.YEAR) <= 9999;
            return isPlausible ? unlessTheEpoch(time.toInstant()) : refuse(context);
        } catch (DateTimeException noTime) {
            return refuse(context);
        }
    }

    private static Instant unlessTheEpoch(Instant time) {
        return time.equals(Instant.EPOCH) ? null : time;
    }

    private static Instant refuse(DeserializationContext context) throws IOException {
        return (Instant) context.handleWeirdStringValue(Instant.class, "…", "not a time of RFC 3339");
    }
}
