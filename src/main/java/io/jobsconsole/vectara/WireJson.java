package io.jobsconsole.vectara;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.jobs.JobsFailure;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads the JSON of an API, unknown members included, whatever they hold: the size of an answer is the only bound. No
 * number is ever made of more digits than a reader asked for.
 */
public class WireJson {

    private static final StreamReadConstraints SANE = StreamReadConstraints.builder()
            .maxNestingDepth(1_000)
            .maxStringLength(ResponseSizeLimit.MOST_BYTES)
            .maxNumberLength(ResponseSizeLimit.MOST_BYTES)
            .maxNameLength(ResponseSizeLimit.MOST_BYTES)
            .build();

    /** One text with a line break in it, or one number that is none, must not cost a whole list. */
    private static final JsonFactory PARSERS = new JsonFactoryBuilder()
            .streamReadConstraints(SANE)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private static final ObjectMapper WRITER = new ObjectMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WireJson() {}

    /** Makes a value of a document, at its first token. */
    public interface Reader<T> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads a document.
     *
     * @throws JobsFailure when it is not one JSON document, or not one that this reader understands
     */
    public static <T> T read(byte[] document, Reader<T> reader) {
        try (var parser = PARSERS.createParser(text(document))) {
            parser.nextToken();
            var value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD);
            }
            return value;
        } catch (IOException unreadable) {
            throw new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD, unreadable);
        }
    }

    /** A document that was read, indented for people. */
    public static String laidOut(byte[] document) {
        return JsonLayout.of(text(document));
    }

    /** A request body as JSON. */
    public static String written(Object request) {
        try {
            return WRITER.writeValueAsString(request);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Decodes UTF-8 (RFC 8259, 8.1) as browsers do: a byte that is none becomes U+FFFD, and everything else stands. */
    private static String text(byte[] document) {
        var text = new String(document, UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
