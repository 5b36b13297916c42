package io.jobsconsole.audit;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** Names one request in the log, on its error page and to the jobs API, so that the one can be found by the other. */
public class RequestId {

    private static final String KEY = "request-id";

    /** Where the last group of a random UUID begins: 48 bits. */
    private static final int LAST_GROUP = 24;

    private RequestId() {}

    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        if (id == null) {
            // No random source of our own: in a static field it would be seeded when a native image is built.
            id = UUID.randomUUID().toString().substring(LAST_GROUP);
            request.put(KEY, id);
        }
        return id;
    }
}
