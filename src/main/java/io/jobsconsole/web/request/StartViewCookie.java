package io.jobsconsole.web.request;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cookie with the list with which each account opens, as the query string of its address. Whoever can set cookies in the
 * browser can write anything there: every value is read like an address that anybody may have typed.
 */
final class StartViewCookie {

    static final String COOKIE = "start";

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** In characters: many proxies allow 8 KB for all headers, of which sessions and sign-ins take most. */
    private static final int LONGEST = 1_000;

    private static final String AFTER_ACCOUNT = ":";
    private static final String AFTER_VIEW = "|";

    private StartViewCookie() {}

    /** The query string of the view by the key of its account, the one that was kept last at the end. */
    static Map<String, String> of(RoutingContext request) {
        var views = new LinkedHashMap<String, String>();
        Optional.ofNullable(request.request().getCookie(COOKIE)).map(Cookie::getValue).stream()
                .filter(value -> value.length() <= LONGEST)
                .flatMap(value -> Arrays.stream(value.split("[" + AFTER_VIEW + "]")))
                .map(view -> view.split(AFTER_ACCOUNT, 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> decoded(parts[1]).ifPresent(view -> views.put(parts[0], view)));
        return views;
    }

    /** Keeps the view of an account; those that were kept first are forgotten where there is no room. */
    static void keep(RoutingContext request, String account, String view) {
        var views = of(request);
        views.remove(account);
        views.put(account, view);
        while (written(views).length() > LONGEST && views.size() > 1) {
            views.remove(views.keySet().iterator().next());
        }
        send(request, views);
    }

    static void forget(RoutingContext request, String account) {
        var views = of(request);
        views.remove(account);
        send(request, views);
    }

    /** Whether a view is short enough to be kept. */
    static boolean fits(String account, String view) {
        return written(Map.of(account, view)).length() <= LONGEST;
    }

    private static void send(RoutingContext request, Map<String, String> views) {
        request.response()
                .addCookie(
                        views.isEmpty()
                                ? ConsoleCookie.forgotten(COOKIE)
                                : ConsoleCookie.of(COOKIE, written(views), A_YEAR));
    }

    private static String written(Map<String, String> views) {
        return views.entrySet().stream()
                .map(view -> view.getKey() + AFTER_ACCOUNT + URLEncoder.encode(view.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(AFTER_VIEW));
    }

    private static Optional<String> decoded(String view) {
        try {
            return Stream.of(URLDecoder.decode(view, StandardCharsets.UTF_8)).findFirst();
        } catch (IllegalArgumentException noText) {
            return Optional.empty();
        }
    }
}
