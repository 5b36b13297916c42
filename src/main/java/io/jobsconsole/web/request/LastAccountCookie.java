package io.jobsconsole.web.request;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** The account that was opened last, kept by the browser for the addresses that name none. */
final class LastAccountCookie {

    private static final String COOKIE = "account";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private LastAccountCookie() {}

    /** The key that the browser brings, good or not. */
    static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    static void keep(RoutingContext request, String key) {
        if (!ContentNegotiation.asked(request.request()) && !of(request).equals(Optional.of(key))) {
            request.response().addCookie(ConsoleCookie.of(COOKIE, key, A_YEAR));
        }
    }
}
