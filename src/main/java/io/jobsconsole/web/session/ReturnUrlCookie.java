package io.jobsconsole.web.session;

import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address for which a sign-in was begun, by the sign-in's own state. The provider's answer opens it once; the tab that
 * comes second, when the session is there already, would otherwise not know where it wanted to go.
 */
public final class ReturnUrlCookie {

    private static final String COOKIE = "q_return_";
    private static final String SIGN_IN = "q_auth_";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    /** Longer ones are not worth a place among the request headers. In characters. */
    private static final int LONGEST = 1_000;

    private static final Pattern STATE = Pattern.compile("[0-9a-f-]{36}");

    private ReturnUrlCookie() {}

    /** @param state of the sign-in that begins */
    public static void keep(RoutingContext request, String state) {
        var address = request.request().uri();
        if (STATE.matcher(state).matches() && address.length() <= LONGEST && isGood(address)) {
            var value = URLEncoder.encode(address, StandardCharsets.UTF_8);
            request.response().addCookie(ConsoleCookie.of(COOKIE + state.substring(0, 8), value, A_WHILE));
        }
    }

    /** The address for which the sign-in was begun that this request comes back from. */
    public static Optional<String> of(RoutingContext callback) {
        return state(callback)
                .map(state -> callback.request().getCookie(COOKIE + state.substring(0, 8)))
                .map(Cookie::getValue)
                .flatMap(ReturnUrlCookie::decoded)
                .filter(ReturnUrlCookie::isGood);
    }

    /** Nothing of this sign-in is needed any more. */
    public static void forget(RoutingContext callback) {
        state(callback).ifPresent(state -> {
            for (var name : new String[] {COOKIE + state.substring(0, 8), SIGN_IN + state}) {
                if (callback.request().getCookie(name) != null) {
                    callback.response().addCookie(ConsoleCookie.forgotten(name));
                }
            }
        });
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
