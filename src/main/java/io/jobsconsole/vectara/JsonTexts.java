package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads every text in a value, of whatever form: servers write one message, a list of them, or objects around them. */
public final class JsonTexts {

    /** More would not help anybody, and in memory a text takes fifty times its size on the wire. */
    private static final int MOST = 100;

    private JsonTexts() {}

    /** The texts in their order; one that has a name within the value stands behind it. */
    public static List<String> read(JsonParser parser) throws IOException {
        var texts = new ArrayList<String>();
        var around = parser.getParsingContext();
        var outside = parser.currentToken().isStructStart() ? around.getParent() : around;
        var depth = 0;
        do {
            depth += parser.currentToken().isStructStart() ? 1 : 0;
            depth -= parser.currentToken().isStructEnd() ? 1 : 0;
            if (parser.currentToken().isScalarValue() && texts.size() < MOST) {
                var name = name(parser.getParsingContext(), outside);
                JsonMembers.text(parser).value().ifPresent(text -> texts.add(name + text));
            }
        } while (depth > 0 && parser.nextToken() != null);
        return texts;
    }

    private static String name(JsonStreamContext place, JsonStreamContext outside) {
        return Stream.iterate(place, at -> at != outside, JsonStreamContext::getParent)
                .filter(JsonStreamContext::inObject)
                .findFirst()
                .map(object -> object.getCurrentName() + ": ")
                .orElse("");
    }
}
