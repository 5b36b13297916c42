package io.jobsconsole.http;

import static java.util.stream.Collectors.joining;

import io.jobsconsole.web.request.ConsoleCookie;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Protects the console's cookies from other hosts of the same domain. Over HTTPS their names have the prefix {@code
 * __Host-}, which only this host can set. Inside the application, and in the OIDC extension, which has no such setting,
 * the names have no prefix. Unknown cookies that begin with {@code q_} are dropped, because some of them cause errors
 * in the extension.
 */
@Singleton
public class HostPrefixCookies {

    private static final String PREFIX = "__Host-";
    private static final String SESSION = "q_session";
    private static final Pattern OURS = Pattern.compile(
            "q_session(_chunk_[1-9][0-9]?)?|q_auth_[0-9a-f-]{36}|q_return_[0-9a-f]{8}|q_post_logout(_[0-9a-f-]{36})?"
                    + "|account|back|theme|tz");

    /**
     * The largest total length of the cookies of unfinished sign-ins, in characters: many proxies allow 8 KB for all
     * headers. The newest cookie of each kind always stays.
     */
    private static final Map<String, Integer> LIMITS = Map.of("q_auth_", 3_500, "q_return_", 1_500);

    private final boolean isSecure;

    HostPrefixCookies(PublicOrigin publicOrigin) {
        isSecure = publicOrigin.isSecure();
    }

    /** Whether the request has a session cookie, valid or not. Call it after {@link #pass}. */
    public boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    /** Removes the prefix from the request's cookies and adds it to the cookies of the response. */
    void pass(RoutingContext context) {
        var surplus = receive(context.request().headers());
        context.addHeadersEndHandler(ready -> {
            surplus.forEach(name -> context.response().addCookie(ConsoleCookie.forgotten(name)));
            send(context);
        });
    }

    /**
     * Keeps only allowed cookies, under their inner names. Returns the names of the cookies to delete, because there
     * are too many unfinished sign-ins.
     */
    List<String> receive(MultiMap headers) {
        var cookies = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .flatMap(cookie -> inside(cookie).stream())
                .toList();
        var surplus = LIMITS.entrySet().stream()
                .flatMap(limit -> surplus(cookies, limit.getKey(), limit.getValue()))
                .toList();
        var kept = cookies.stream().filter(cookie -> !surplus.contains(cookie)).collect(joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!kept.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, kept);
        }
        return surplus.stream().map(HostPrefixCookies::name).toList();
    }

    /** The oldest cookies beyond the limit; browsers send the oldest first. */
    private static Stream<String> surplus(List<String> cookies, String kind, int limit) {
        var underWay =
                cookies.stream().filter(cookie -> cookie.startsWith(kind)).toList();
        var first = underWay.size();
        for (var length = 0; first > 0; first--) {
            length += underWay.get(first - 1).length();
            if (length > limit && first < underWay.size()) {
                break;
            }
        }
        return underWay.stream().limit(first);
    }

    private Optional<String> inside(String cookie) {
        var isPrefixed = cookie.startsWith(PREFIX);
        var bare = isPrefixed ? cookie.substring(PREFIX.length()) : cookie;
        if (isOurs(name(bare))) {
            return Optional.of(bare).filter(ours -> isPrefixed == isSecure);
        }
        return Optional.of(cookie).filter(other -> !bare.startsWith("q_"));
    }

    private void send(RoutingContext context) {
        if (!isSecure) {
            return;
        }
        var response = context.response();
        for (var cookie : List.copyOf(context.request().cookies())) {
            if (isOurs(cookie.getName()) && ((ServerCookie) cookie).isChanged()) {
                response.removeCookie(cookie.getName(), false);
                response.addCookie(ConsoleCookie.of(PREFIX + cookie.getName(), cookie.getValue())
                        .setMaxAge(cookie.getMaxAge())
                        .setSecure(true));
            }
        }
    }

    private static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    private static String name(String cookie) {
        var end = cookie.indexOf('=');
        return end < 0 ? cookie : cookie.substring(0, end);
    }
}
