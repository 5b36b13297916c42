package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A failure as problem details (RFC 9457), with the status, title and sentences of the error page.
 *
 * @param type always {@code about:blank}: the status tells the kind of problem
 * @param instance the requested address
 * @param request the request id, which the console's log contains
 * @param invalid the invalid parameters
 */
@Schema
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String request,
        List<Parameter> invalid) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The description of status 401 in the OpenAPI document. */
    public static final String NO_BEARER = "No bearer, or one that does not count here: see WWW-Authenticate.";

    /** The description of every other failure in the OpenAPI document. */
    public static final String ANY_FAILURE = "What went wrong, as the error page says it.";

    /** An invalid parameter and the reason. */
    public record Parameter(String name, String detail) {}

    public static Problem of(
            String title,
            int status,
            List<String> sentences,
            String instance,
            String request,
            List<Parameter> invalid) {
        return new Problem("about:blank", title, status, String.join(" ", sentences), instance, request, invalid);
    }
}
