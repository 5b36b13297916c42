package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jobsconsole.jobs.JobsFailure;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The members of a JSON object that its reader knows. Each is read for itself, so that none costs another. Any other
 * member is passed over, whatever it holds.
 *
 * @param seen the known members that are there
 * @param repeated those that come more than once: nobody can say which value is meant, and the first was read
 */
public record JsonMembers(Set<String> seen, Set<String> repeated, boolean isEmpty) {

    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

    /** Reads the value of one member, at its first token. */
    public interface Reader {
        void read(JsonParser parser) throws IOException;
    }

    /**
     * Reads the object at which the parser stands.
     *
     * @throws JobsFailure when the value is no object
     */
    public static JsonMembers read(JsonParser parser, Map<String, Reader> readers) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
        }
        var seen = new HashSet<String>();
        var repeated = new HashSet<String>();
        var isEmpty = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            isEmpty = false;
            var name = parser.currentName();
            var reader = readers.get(name);
            parser.nextToken();
            if (reader != null && seen.add(name)) {
                reader.read(parser);
            } else if (reader != null) {
                repeated.add(name);
            }
            // Only a value that nobody has read is an array or an object still.
            parser.skipChildren();
        }
        return new JsonMembers(seen, repeated, isEmpty);
    }

    /**
     * The texts with these names in an object; a name that is missing is unset.
     *
     * @throws JobsFailure when the value is no object
     */
    public static Map<String, Member<String>> texts(JsonParser parser, Set<String> names) throws IOException {
        var texts = new HashMap<String, Member<String>>();
        var members = read(
                parser,
                names.stream().collect(Collectors.toMap(name -> name, name -> value -> texts.put(name, text(value)))));
        names.forEach(name -> texts.put(name, members.once(name, texts.getOrDefault(name, Member.unset()))));
        return texts;
    }

    /** A text: any value but an array or an object. Half a pair of surrogates becomes U+FFFD, as it could not be sent on. */
    public static Member<String> text(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return Member.unset();
        }
        if (!parser.currentToken().isScalarValue()) {
            return Member.unreadable();
        }
        var text = parser.getText();
        return text.isEmpty() ? Member.unset() : Member.of(wellFormed(text));
    }

    private static String wellFormed(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return HALF_A_PAIR.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }

    /** Whether the object holds something, but nothing of what its reader knows: it is something else. */
    public boolean areForeign() {
        return seen.isEmpty() && !isEmpty;
    }

    /** The value of a member that was read; not readable where the member comes twice. */
    public <T> Member<T> once(String name, Member<T> read) {
        return repeated.contains(name) ? Member.unreadable() : read;
    }
}
