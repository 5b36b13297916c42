package io.jobsconsole.vectara;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobsconsole.jobs.JobsFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The JSON mapping for the APIs: it ignores unknown members and rejects ambiguous or oversized documents. */
public class WireJson {

    private static final StreamReadConstraints SANE = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(64 * 1024)
            .maxNumberLength(20)
            .build();

    private static final ObjectMapper MAPPER = mapper();

    private WireJson() {}

    /** A parsed document with its text, indented for people. */
    public record Read<T>(T value, String laidOut) {}

    /**
     * Parses a document.
     *
     * @throws UncheckedIOException with Jackson's exception as cause, when the document cannot be parsed as this type
     */
    public static <T> Read<T> read(byte[] document, Class<T> type) {
        try {
            var value = Optional.ofNullable(MAPPER.readValue(document, type))
                    .orElseThrow(() -> new JobsFailure(JobsFailure.Kind.NOT_UNDERSTOOD));
            return new Read<>(value, MAPPER.readTree(document).toPrettyString());
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

    public static ObjectMapper mapper() {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(SANE).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
