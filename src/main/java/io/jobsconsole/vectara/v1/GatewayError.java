package io.jobsconsole.vectara.v1;

import com.fasterxml.jackson.core.JsonParser;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.StatusCode;
import io.jobsconsole.vectara.ErrorBody;
import io.jobsconsole.vectara.JsonMembers;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** How the gateway of version 1 reports an error. */
final class GatewayError implements ErrorBody {

    /** The number of a gRPC status. */
    private final Optional<String> code;

    private final Optional<String> message;

    private GatewayError(Optional<String> code, Optional<String> message) {
        this.code = code;
        this.message = message;
    }

    static GatewayError read(JsonParser parser) throws IOException {
        var texts = JsonMembers.texts(parser, Set.of("code", "message"));
        return new GatewayError(texts.get("code").value(), texts.get("message").value());
    }

    @Override
    public Optional<ServiceStatus> said(int httpStatus) {
        var http = "HTTP " + httpStatus;
        return code.or(() -> message)
                .map(any -> code.flatMap(GatewayError::known)
                        .map(known -> new ServiceStatus(known.name(), message, Optional.of(http), Optional.empty()))
                        .orElseGet(() -> new ServiceStatus(http, message)));
    }

    private static Optional<StatusCode> known(String code) {
        return code.matches("[0-9]{1,9}") ? StatusCode.numbered(Integer.parseInt(code)) : StatusCode.named(code);
    }
}
