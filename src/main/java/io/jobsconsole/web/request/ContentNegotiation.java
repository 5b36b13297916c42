package io.jobsconsole.web.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Tells programs from people: people's browsers ask for HTML by name. */
public final class ContentNegotiation {

    private static final Pattern FILE = Pattern.compile("/accounts/[^/]+/jobs\\.(csv|json)");

    private ContentNegotiation() {}

    /** Whether a program asked: it wants JSON, brings credentials of its own, or fetches a file without a browser. */
    public static boolean asked(HttpServerRequest request) {
        var accepted = request.headers().getAll(HttpHeaders.ACCEPT).toString().toLowerCase();
        return !accepted.contains("text/html")
                && (accepted.contains("json")
                        || request.headers().contains(HttpHeaders.AUTHORIZATION)
                        || FILE.matcher(request.path()).matches());
    }
}
