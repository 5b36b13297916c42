package io.jobsconsole.audit;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names one request in the log, on its error page and to the jobs API, so that the one can be found by the other. */
public class RequestNumber {

    private static final String KEY = "request-number";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestNumber() {}

    public static String of(RoutingContext request) {
        String number = request.get(KEY);
        if (number == null) {
            var bytes = new byte[6];
            RANDOM.nextBytes(bytes);
            number = HexFormat.of().formatHex(bytes);
            request.put(KEY, number);
        }
        return number;
    }
}
