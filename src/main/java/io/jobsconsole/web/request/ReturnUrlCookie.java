package io.jobsconsole.web.request;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cookie with the URL for which a sign-in began, named after the state of that sign-in. The OIDC extension uses its own
 * record of the URL once. A second tab that returns when the session exists finds its URL only here.
 */
public final class ReturnUrlCookie {

    private static final String COOKIE = "q_return_";
    private static final String SIGN_IN = "q_auth_";
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    /** In characters. A longer URL is not kept, because it would take too much room in the request headers. */
    private static final int LONGEST = 1_000;

    private static final Pattern STATE = Pattern.compile("[0-9a-f-]{36}");

    private ReturnUrlCookie() {}

    /**
     * Keeps the URL of this request.
     *
     * @param state of the sign-in that begins
     */
    public static void keep(RoutingContext request, String state) {
        var address = request.request().uri();
        if (STATE.matcher(state).matches() && address.length() <= LONGEST && isGood(address)) {
            var value = URLEncoder.encode(address, StandardCharsets.UTF_8);
            request.response().addCookie(ConsoleCookie.of(COOKIE + state.substring(0, 8), value, A_WHILE));
        }
    }

    /** The URL for which the sign-in began that this callback belongs to. */
    public static Optional<String> of(RoutingContext callback) {
        return state(callback)
                .map(state -> callback.request().getCookie(COOKIE + state.substring(0, 8)))
                .map(Cookie::getValue)
                .flatMap(ReturnUrlCookie::decoded)
                .filter(ReturnUrlCookie::isGood);
    }

    /** Deletes the extension's cookie of this sign-in, and the URL unless the visitor needs it to try again. */
    public static void forget(RoutingContext callback, boolean isUrlNeeded) {
        state(callback).ifPresent(state -> {
            forget(callback, SIGN_IN + state);
            if (!isUrlNeeded) {
                forget(callback, COOKIE + state.substring(0, 8));
            }
        });
    }

    private static void forget(RoutingContext callback, String cookie) {
        if (callback.request().getCookie(cookie) != null) {
            callback.response().addCookie(ConsoleCookie.forgotten(cookie));
        }
    }

    private static Optional<String> state(RoutingContext callback) {
        var states = callback.queryParam("state");
        return states.stream().findFirst().filter(state -> STATE.matcher(state).matches() && states.size() == 1);
    }

    private static boolean isGood(String address) {
        return AccountUrls.within(address)
                .filter(ours -> !ours.startsWith(SessionPaths.CALLBACK))
                .isPresent();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
