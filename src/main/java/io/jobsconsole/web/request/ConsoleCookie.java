package io.jobsconsole.web.request;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;

/** A cookie of the console: {@code Path=/}, {@code HttpOnly} and {@code SameSite=Lax}. */
public final class ConsoleCookie {

    private ConsoleCookie() {}

    public static Cookie of(String name, String value) {
        return Cookie.cookie(name, value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX);
    }

    public static Cookie of(String name, String value, Duration kept) {
        return of(name, value).setMaxAge(kept.toSeconds());
    }

    /** A cookie that makes the browser delete the one with this name. */
    public static Cookie forgotten(String name) {
        return of(name, "").setMaxAge(0);
    }
}
