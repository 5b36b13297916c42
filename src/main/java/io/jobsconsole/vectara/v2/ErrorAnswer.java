package io.jobsconsole.vectara.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.vectara.ErrorBody;
import io.jobsconsole.vectara.JsonMembers;
import io.jobsconsole.vectara.JsonTexts;
import io.jobsconsole.vectara.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How version 2 reports an error. */
final class ErrorAnswer implements ErrorBody {

    private final List<String> messages = new ArrayList<>();
    /** The errors of an answer with HTTP 400: a text for each parameter that the service refused. */
    private final List<String> fieldErrors = new ArrayList<>();

    private Member<String> requestId = Member.unset();
    /** The ID of the job that an answer with HTTP 404 did not find. */
    private Member<String> id = Member.unset();

    static ErrorAnswer read(JsonParser parser) throws IOException {
        var answer = new ErrorAnswer();
        JsonMembers.read(parser, answer.readers());
        return answer;
    }

    /** The readers of its members, which can also stand beside the jobs of a list. */
    Map<String, JsonMembers.Reader> readers() {
        return Map.of(
                "messages", value -> messages.addAll(JsonTexts.read(value)),
                "field_errors", value -> fieldErrors.addAll(JsonTexts.read(value)),
                "request_id", value -> requestId = JsonMembers.text(value),
                "id", value -> id = JsonMembers.text(value));
    }

    boolean saysSomething() {
        return !messages.isEmpty();
    }

    /** The failure that an answer without jobs is, whatever its HTTP status says. */
    JobsFailure failure() {
        return saysSomething()
                ? new JobsFailure(Kind.SERVICE_ERROR, status(200))
                : new JobsFailure(Kind.NOT_UNDERSTOOD);
    }

    @Override
    public Optional<ServiceStatus> said(int httpStatus) {
        return Optional.of(status(httpStatus));
    }

    ServiceStatus status(int httpStatus) {
        var detail = Stream.concat(messages.stream(), fieldErrors.stream()).collect(Collectors.joining(" "));
        return new ServiceStatus(
                "HTTP " + httpStatus,
                Optional.of(detail).filter(text -> !text.isEmpty()),
                Optional.empty(),
                requestId.value());
    }

    /** Only the operation itself says what it did not find: any other 404 says that there is no such operation. */
    @Override
    public Optional<Kind> kind(int httpStatus) {
        var isItsOwn = saysSomething() || !id.isUnset() || !requestId.isUnset();
        return Optional.of(Kind.NOT_FOUND).filter(notFound -> httpStatus == 404 && isItsOwn);
    }
}
