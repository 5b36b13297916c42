package io.jobsconsole.web.request;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** A cookie with the key of the account that was opened last, for URLs that name no account. */
final class LastAccountCookie {

    private static final String COOKIE = "account";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private LastAccountCookie() {}

    /** The key in the cookie, not validated. */
    static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    static void keep(RoutingContext request, String key) {
        if (!ContentNegotiation.isFromProgram(request.request()) && !of(request).equals(Optional.of(key))) {
            request.response().addCookie(ConsoleCookie.of(COOKIE, key, A_YEAR));
        }
    }
}
