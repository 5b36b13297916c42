package io.jobsconsole.vectara.v1;

import static io.jobsconsole.vectara.ProtoDefaults.text;

import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.StatusCode;
import io.jobsconsole.vectara.ErrorBody;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** How the gateway of version 1 reports an error: by the number of a gRPC status. */
@RegisterForReflection // Read by its class alone: no signature of the client tells a native image.
record GatewayError(Integer code, String message) implements ErrorBody {

    @Override
    public Optional<ServiceStatus> said(int httpStatus) {
        var http = "HTTP " + httpStatus;
        return Optional.ofNullable(code)
                .map(number -> StatusCode.numbered(number)
                        .map(known ->
                                new ServiceStatus(known.name(), text(message), Optional.of(http), Optional.empty()))
                        .orElseGet(() -> new ServiceStatus(http, text(message))));
    }
}
