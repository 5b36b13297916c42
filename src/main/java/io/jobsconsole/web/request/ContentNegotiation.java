package io.jobsconsole.web.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Tells programs from browsers by the request headers (RFC 9110, 12). A browser accepts {@code text/html}. */
public final class ContentNegotiation {

    private static final Pattern FILE = Pattern.compile("/accounts/[^/]+/jobs\\.(csv|json)");

    private ContentNegotiation() {}

    /** Whether a program sent the request: it does not accept HTML, and wants JSON, sends credentials, or fetches a file. */
    public static boolean isFromProgram(HttpServerRequest request) {
        var accepted = request.headers().getAll(HttpHeaders.ACCEPT).toString().toLowerCase();
        return !accepted.contains("text/html")
                && (accepted.contains("json")
                        || request.headers().contains(HttpHeaders.AUTHORIZATION)
                        || FILE.matcher(request.path()).matches());
    }
}
