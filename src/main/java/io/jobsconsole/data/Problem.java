package io.jobsconsole.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A failure for programs: problem details (RFC 9457) with the status, title and sentences of the error page.
 *
 * @param type always {@code about:blank}: the status says of which kind it is
 * @param instance the address that was asked for
 * @param request the number under which the console's log knows the request
 * @param invalid the parameters that are wrong
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

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The 401 of the OpenAPI description. */
    public static final String NO_BEARER = "No bearer, or one that does not count here: see WWW-Authenticate.";

    /** Every other failure in the OpenAPI description. */
    public static final String ANY_FAILURE = "What went wrong, as the error page says it.";

    /** A parameter and what is wrong with it. */
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
