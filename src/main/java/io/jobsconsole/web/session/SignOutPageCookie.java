package io.jobsconsole.web.session;

import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleCookie;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A short-lived cookie with the page on which the visitor signed out, to which the next sign-in returns. */
public final class SignOutPageCookie {

    static final String COOKIE = "back";

    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/]+");
    private static final int LONGEST = 1_000;

    private SignOutPageCookie() {}

    /** Keeps the page from which a sign-out was sent. Only for requests that are known to come from this console. */
    public static void keep(RoutingContext signOut) {
        Optional.ofNullable(signOut.request().getHeader(HttpHeaders.REFERER))
                .map(page -> ORIGIN.matcher(page).replaceFirst(""))
                .flatMap(SignOutPageCookie::good)
                .map(SignOutPageCookie::cookie)
                .ifPresent(signOut.response()::addCookie);
    }

    /** Deletes the cookie when the visitor signs in again. */
    public static void forget(RoutingContext signIn) {
        if (signIn.request().getCookie(COOKIE) != null) {
            signIn.response().addCookie(ConsoleCookie.forgotten(COOKIE));
        }
    }

    /** Reads the page that {@link #keep} wrote; empty if it is missing or does not belong to this console. */
    static Optional<String> read(String written) {
        return Optional.ofNullable(written).flatMap(SignOutPageCookie::decoded).flatMap(SignOutPageCookie::good);
    }

    private static Cookie cookie(String page) {
        return ConsoleCookie.of(COOKIE, URLEncoder.encode(page, StandardCharsets.UTF_8), A_WHILE);
    }

    private static Optional<String> good(String page) {
        return AccountUrls.within(page).filter(ours -> ours.length() <= LONGEST && ours.startsWith("/accounts/"));
    }

    private static Optional<String> decoded(String written) {
        try {
            return Optional.of(URLDecoder.decode(written, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
