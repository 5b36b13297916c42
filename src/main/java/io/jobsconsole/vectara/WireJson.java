package io.jobsconsole.vectara;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobsconsole.jobs.JobsFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads what an API may well send, unknown members included, whatever they hold: how much that is, the size of an answer
 * bounds. No number is ever made of more digits than a reader asked for.
 */
public class WireJson {

    private static final StreamReadConstraints SANE = StreamReadConstraints.builder()
            .maxNestingDepth(1_000)
            .maxStringLength(ResponseSizeLimit.MOST_BYTES)
            .maxNumberLength(ResponseSizeLimit.MOST_BYTES)
            .maxNameLength(ResponseSizeLimit.MOST_BYTES)
            .build();

    private static final ObjectMapper MAPPER = mapper();

    private WireJson() {}

    /** A parsed document with its text, indented for people. */
    public record Read<T>(T value, String laidOut) {}

    /** Makes a value of a document, at its first token. */
    public interface Reader<T> {

        T read(JsonParser parser) throws IOException;
    }

    /**
     * Parses a document.
     *
     * @throws UncheckedIOException with Jackson's exception as cause, when the document cannot be parsed as this type
     */
    public static <T> Read<T> read(byte[] document, Class<T> type) {
        return read(document, parser -> MAPPER.readValue(parser, type));
    }

    /** The same, by a reader of its own. */
    public static <T> Read<T> read(byte[] document, Reader<T> reader) {
        var text = Utf8Factory.text(document);
        try (var parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
            }
            var value = Optional.ofNullable(reader.read(parser))
                    .orElseThrow(() -> new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD));
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "More than one document");
            }
            return new Read<>(value, JsonLayout.of(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A request body as JSON. */
    public static String written(Object request) {
        try {
            return MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One text with a line break in it, or one number that is none, must not cost a whole list. */
    public static ObjectMapper mapper() {
        var factory = new JsonFactoryBuilder()
                .streamReadConstraints(SANE)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS);
        return JsonMapper.builder(new Utf8Factory(factory))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Reads UTF-8 (RFC 8259, 8.1) as browsers do: a byte that is none becomes U+FFFD, and everything else stands. */
    private static final class Utf8Factory extends JsonFactory {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        Utf8Factory(JsonFactoryBuilder builder) {
            super(builder);
        }

        private Utf8Factory(Utf8Factory other) {
            super(other, null);
        }

        /** The REST client makes a mapper of its own for each form of answer. */
        @Override
        public JsonFactory copy() {
            return new Utf8Factory(this);
        }

        @Override
        public JsonParser createParser(InputStream in) throws IOException {
            return createParser(in.readAllBytes());
        }

        @Override
        public JsonParser createParser(byte[] document) throws IOException {
            return createParser(text(document));
        }

        static String text(byte[] document) {
            var text = new String(document, UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }
}
