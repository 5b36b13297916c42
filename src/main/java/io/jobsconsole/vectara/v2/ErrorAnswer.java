package io.jobsconsole.vectara.v2;

import static io.jobsconsole.vectara.ProtoDefaults.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.vectara.ErrorBody;
import io.jobsconsole.vectara.ProtoDefaults;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How version 2 reports an error.
 *
 * @param fieldErrors what is wrong, by parameter; with HTTP 400
 * @param id what was not found; with HTTP 404
 */
@RegisterForReflection // Read by its class alone: no signature of the client tells a native image.
record ErrorAnswer(
        List<String> messages,
        @JsonProperty("request_id") String requestId,
        @JsonProperty("field_errors") Map<String, String> fieldErrors,
        String id)
        implements ErrorBody {

    @Override
    public Optional<ServiceStatus> said(int httpStatus) {
        return Optional.of(status(httpStatus));
    }

    ServiceStatus status(int httpStatus) {
        return new ServiceStatus("HTTP " + httpStatus, detail(), Optional.empty(), text(requestId));
    }

    /** Only the operation itself says what it did not find: any other 404 says that there is no such operation. */
    @Override
    public Optional<Kind> kind(int httpStatus) {
        var isItsOwn = text(id).or(() -> text(requestId)).isPresent() || messages != null && !messages.isEmpty();
        return Optional.of(Kind.NOT_FOUND).filter(notFound -> httpStatus == 404 && isItsOwn);
    }

    private Optional<String> detail() {
        var fields = new TreeMap<>(Optional.ofNullable(fieldErrors).orElse(Map.of()))
                .entrySet().stream().map(field -> field.getKey() + ": " + field.getValue());
        return text(Stream.concat(ProtoDefaults.elements(messages), fields).collect(Collectors.joining(" ")));
    }
}
