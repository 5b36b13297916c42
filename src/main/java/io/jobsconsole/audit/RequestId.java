package io.jobsconsole.audit;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/**
 * The id of a request. It is in the log, on the error page and in the calls of the jobs API, so that they can be
 * matched.
 */
public class RequestId {

    private static final String KEY = "request-id";

    /** The start of the last group of a UUID, which has 48 random bits. */
    private static final int LAST_GROUP = 24;

    private RequestId() {}

    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        if (id == null) {
            // No generator in a static field: a native image would seed it at build time.
            id = UUID.randomUUID().toString().substring(LAST_GROUP);
            request.put(KEY, id);
        }
        return id;
    }
}
