package io.jobsconsole.vectara;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** JSON values that no member of a job can read. */
    public static final List<String> DAMAGES = List.of(
            "{}",
            "{\"id\":\"1\",\"id\":\"2\"}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
            "[{\"x\":" + "9".repeat(30) + "}]",
            "[{\"x\":\"" + "x".repeat(70_000) + "\"}]");

    private AnyAnswer() {}

    /** Values of an unknown member; none of them matters. */
    static Stream<String> unknownMembers() {
        return Stream.of(
                "9".repeat(21),
                "-" + "9".repeat(1_000),
                "1." + "2".repeat(22),
                "1e999999999",
                "NaN",
                "\"" + "x".repeat(70_000) + "\"",
                "{\"" + "x".repeat(70_000) + "\":1}",
                "[".repeat(40) + "]".repeat(40),
                "{\"x\":".repeat(400) + "1" + "}".repeat(400),
                "{\"a\":1,\"a\":2}",
                "[" + "1,".repeat(10_000) + "1]",
                "null");
    }

    /**
     * Good jobs of which one has one damaged member.
     *
     * @param member its name
     * @param damaged the jobs as JSON
     * @param good the same without that damage
     */
    public record OneDamaged(int index, String member, String damaged, String good) {}

    /** @param members a job's, each with what may well stand there */
    public static Arbitrary<OneDamaged> oneDamaged(Map<String, Arbitrary<?>> members) {
        Arbitrary<Map<String, Object>> job = Arbitraries.create(HashMap::new);
        for (var member : members.entrySet()) {
            job = Combinators.combine(job, member.getValue())
                    .as((known, content) -> with(known, member.getKey(), content));
        }
        return Combinators.combine(
                        job.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(members.keySet()),
                        Arbitraries.of(DAMAGES))
                .as((jobs, place, member, damage) -> {
                    var index = place % jobs.size();
                    return new OneDamaged(
                            index, member, json(damaged(jobs, index, member, new Written(damage))), json(jobs));
                });
    }

    private static List<Object> damaged(List<Map<String, Object>> jobs, int index, String member, Object damage) {
        var damaged = new ArrayList<Object>(jobs);
        damaged.set(index, with(jobs.get(index), member, damage));
        return damaged;
    }

    /** JSON already. */
    private record Written(String json) {

        @Override
        public String toString() {
            return json;
        }
    }

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
