package io.jobsconsole.web.error;

import io.jobsconsole.web.format.SafeText;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The provider's reason for not signing a visitor in (RFC 6749, 4.1.2.1), in texts of bounded length. */
public record SignInRefusal(String error, Optional<String> description) {

    /** Reads the answer in the request's query; of a repeated parameter, the first value is the provider's. */
    public static Optional<SignInRefusal> of(RoutingContext request) {
        return parameter(request, "error")
                .map(error -> new SignInRefusal(error, parameter(request, "error_description")));
    }

    private static Optional<String> parameter(RoutingContext request, String name) {
        return request.queryParam(name).stream()
                .findFirst()
                .filter(value -> !value.isBlank())
                .map(SafeText::brief);
    }

    public String inShort() {
        return error + description.map(words -> ": " + words).orElse("");
    }
}
