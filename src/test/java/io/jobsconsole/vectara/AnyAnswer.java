package io.jobsconsole.vectara;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generated JSON answers: valid ones, valid ones with odd values in some places, and damaged text.
 *
 * @param good valid values for each member of an answer
 */
public class AnyAnswer {

    private AnyAnswer() {}

    /** @param good for each member of an answer, what may well stand there */
    public static Arbitrary<String> of(Map<String, Arbitrary<?>> good) {
        var written = object(good).map(AnyAnswer::json);
        return Arbitraries.frequencyOf(Tuple.of(4, written), Tuple.of(1, damaged(written)));
    }

    /** An object with some of these members, most of them valid. */
    public static Arbitrary<Map<String, Object>> object(Map<String, Arbitrary<?>> good) {
        Arbitrary<Map<String, Object>> object = Arbitraries.create(HashMap::new);
        for (var member : good.entrySet()) {
            var value = Arbitraries.frequencyOf(
                    Tuple.of(12, member.getValue().map(Object.class::cast)), Tuple.of(1, odd()));
            object = Combinators.combine(object, value, Arbitraries.integers().between(0, 9))
                    .as((members, content, luck) -> luck == 0 ? members : with(members, member.getKey(), content));
        }
        return object;
    }

    public static Arbitrary<List<Object>> array(Arbitrary<?> element) {
        return element.map(Object.class::cast).list().ofMaxSize(3);
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object content) {
        var more = new HashMap<>(members);
        more.put(name, content);
        return more;
    }

    private static Arbitrary<Object> odd() {
        Arbitrary<Object> values = Arbitraries.of(
                        "",
                        "0",
                        0,
                        -1,
                        1.5,
                        1e300,
                        true,
                        "today",
                        "-5",
                        "9".repeat(20),
                        new BigInteger("9".repeat(20)),
                        "2026-13-45T99:00:00Z",
                        "1970-01-01T00:00:00Z",
                        "x".repeat(70_000),
                        List.of(),
                        Map.of(),
                        List.of(List.of(List.of())),
                        List.of(Map.of("id", 1)),
                        List.of("OK"))
                .map(Object.class::cast)
                .injectNull(0.2);
        return Arbitraries.oneOf(values, Arbitraries.strings().ofMaxLength(20).map(Object.class::cast));
    }

    private static Arbitrary<String> damaged(Arbitrary<String> written) {
        var place = Arbitraries.doubles().between(0, 0.99);
        return Combinators.combine(
                        written, place, Arbitraries.of("", "\"", "{", "]", ",", "\\", "\u0000", "1", "-", "e9"))
                .as((text, where, splinter) -> {
                    var at = (int) (where * text.length());
                    return text.substring(0, at) + splinter + text.substring(Math.min(text.length(), at + 1));
                });
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> members) {
            var written = new ArrayList<String>();
            members.forEach((name, content) -> written.add(json(name) + ":" + json(content)));
            return "{" + String.join(",", written) + "}";
        }
        if (value instanceof List<?> elements) {
            return "[" + String.join(",", elements.stream().map(AnyAnswer::json).toList()) + "]";
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(unit -> quoted.append(
                        unit < 0x20 || unit > 0x7e || unit == '"' || unit == '\\'
                                ? "\\u%04x".formatted(unit)
                                : "" + (char) unit));
        return quoted.append('"').toString();
    }
}
