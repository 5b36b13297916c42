package io.jobsconsole.web.error;

import io.jobsconsole.web.format.SafeText;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The provider's reason for not signing a visitor in (RFC 6749, 4.1.2.1 and 5.2), in texts of bounded length. */
public record SignInRefusal(String error, Optional<String> description) {

    private static final String KEPT = "console.sign-in-refusal";

    /** Reads the answer in the request's query; of a repeated parameter, the first value is the provider's. */
    public static Optional<SignInRefusal> of(RoutingContext request) {
        return refusal(
                request.queryParam("error").stream().findFirst(),
                request.queryParam("error_description").stream().findFirst());
    }

    /** Reads the answer to a call of the provider: the OIDC extension makes the body the message of its exception. */
    public static Optional<SignInRefusal> of(Throwable failure) {
        return refused(failure)
                .flatMap(SignInRefusal::json)
                .flatMap(answer -> refusal(text(answer, "error"), text(answer, "error_description")));
    }

    /** The refusal that was kept for the page of this request. */
    static Optional<SignInRefusal> keptFor(RoutingContext request) {
        return Optional.ofNullable(request.get(KEPT));
    }

    public void keep(RoutingContext request) {
        request.put(KEPT, this);
    }

    public String inShort() {
        return error + description.map(words -> ": " + words).orElse("");
    }

    private static Optional<SignInRefusal> refusal(Optional<String> error, Optional<String> description) {
        return brief(error).map(known -> new SignInRefusal(known, brief(description)));
    }

    private static Optional<String> brief(Optional<String> given) {
        return given.filter(text -> !text.isBlank()).map(SafeText::brief);
    }

    private static Optional<OIDCException> refused(Throwable failure) {
        return failure instanceof OIDCException answered
                ? Optional.of(answered)
                : Optional.ofNullable(failure.getCause()).flatMap(SignInRefusal::refused);
    }

    private static Optional<JsonObject> json(OIDCException failure) {
        try {
            return Optional.ofNullable(failure.getMessage())
                    .map(JsonObject::new)
                    .filter(json -> json.getMap() != null);
        } catch (DecodeException | ClassCastException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject answer, String member) {
        return answer.getValue(member) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
