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
 * Protects the console's cookies from other hosts of the same domain and from other consoles on the same host. Over
 * HTTPS their names have the prefix {@code __Host-}, which only this host can set. Browsers share cookies among all
 * ports of a host, so the names end with the port of the public origin, such as {@code q_session.8443}, unless it is
 * the default port. Inside the application, and in the OIDC extension, which has no such settings, the names have
 * neither. Unknown cookies that begin with {@code q_} are dropped, because some of them cause errors in the extension.
 */
@Singleton
public class HostPrefixCookies {

    private static final String PREFIX = "__Host-";
    private static final String SESSION = "q_session";
    private static final Pattern OURS = Pattern.compile(
            "q_session(_chunk_[1-9][0-9]?)?|q_auth_[0-9a-f-]{36}|q_return_[0-9a-f]{8}|q_post_logout(_[0-9a-f-]{36})?"
                    + "|account|back|start|theme|tz");

    /**
     * The largest total length of the cookies of unfinished sign-ins, in characters: many proxies allow 8 KB for all
     * headers. The newest cookie of each kind always stays.
     */
    private static final Map<String, Integer> LIMITS = Map.of("q_auth_", 3_500, "q_return_", 1_500);

    private final PublicOrigin publicOrigin;

    HostPrefixCookies(PublicOrigin publicOrigin) {
        this.publicOrigin = publicOrigin;
    }

    /** Whether the request has a session cookie, valid or not. Call it after {@link #pass}. */
    public boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }

    /** Removes prefix and port from the names of the request's cookies, and adds them to those of the response. */
    void pass(RoutingContext context) {
        var names = names(context.request().headers());
        var surplus = receive(context.request().headers());
        context.addHeadersEndHandler(ready -> {
            surplus.forEach(name -> context.response().addCookie(ConsoleCookie.forgotten(name)));
            send(context, names);
        });
    }

    /**
     * Keeps only allowed cookies, under their inner names. Returns the names of the cookies to delete, because there
     * are too many unfinished sign-ins.
     */
    List<String> receive(MultiMap headers) {
        var names = names(headers);
        var cookies = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .flatMap(cookie -> inside(cookie, names).stream())
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

    private static Optional<String> inside(String cookie, Names names) {
        var name = name(cookie);
        var inner = names.inner(name).filter(HostPrefixCookies::isOurs);
        if (inner.isPresent()) {
            return Optional.of(inner.get() + cookie.substring(name.length()));
        }
        var bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return Optional.of(cookie).filter(other -> !bare.startsWith("q_") && !isOurs(bare));
    }

    private void send(RoutingContext context, Names names) {
        var response = context.response();
        for (var cookie : List.copyOf(context.request().cookies())) {
            var outer = names.outer(cookie.getName());
            if (isOurs(cookie.getName()) && !outer.equals(cookie.getName()) && ((ServerCookie) cookie).isChanged()) {
                response.removeCookie(cookie.getName(), false);
                response.addCookie(ConsoleCookie.of(outer, cookie.getValue())
                        .setMaxAge(cookie.getMaxAge())
                        .setSecure(publicOrigin.isSecure()));
            }
        }
    }

    private Names names(MultiMap headers) {
        return new Names(
                publicOrigin.isSecure() ? PREFIX : "",
                publicOrigin.port(headers).map(port -> "." + port).orElse(""));
    }

    private static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    private static String name(String cookie) {
        var end = cookie.indexOf('=');
        return end < 0 ? cookie : cookie.substring(0, end);
    }

    /** How the names of cookies differ between the browser and the application. */
    private record Names(String prefix, String suffix) {

        String outer(String inner) {
            return prefix + inner + suffix;
        }

        Optional<String> inner(String outer) {
            return outer.startsWith(prefix)
                            && outer.endsWith(suffix)
                            && outer.length() > prefix.length() + suffix.length()
                    ? Optional.of(outer.substring(prefix.length(), outer.length() - suffix.length()))
                    : Optional.empty();
        }
    }
}
