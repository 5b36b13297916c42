package io.jobsconsole.web;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps cookies as browsers do (RFC 6265): it sends the oldest first, deletes a cookie with no age left, and respects paths.
 * Several threads may use it at the same time.
 */
final class CookieJar implements Filter {

    private record Kept(String value, String path) {}

    private final Map<String, Kept> cookies = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext way) {
        var given = request.getCookies();
        to(URI.create(request.getURI()).getPath())
                .filter(cookie -> !given.hasCookieWithName(cookie.getKey()))
                .forEach(cookie ->
                        request.cookie(cookie.getKey(), cookie.getValue().value()));
        var answer = way.next(request, response);
        answer.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(
                        cookie.getName(),
                        new Kept(
                                cookie.getValue(),
                                Optional.ofNullable(cookie.getPath()).orElse("/")));
            }
        });
        return answer;
    }

    void put(String name, String value) {
        cookies.put(name, new Kept(value, "/"));
    }

    void putAll(CookieJar other) {
        other.all().forEach(cookie -> cookies.put(cookie.getKey(), cookie.getValue()));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(cookies.get(name)).map(Kept::value);
    }

    List<String> names() {
        return all().stream().map(Map.Entry::getKey).toList();
    }

    String header(String path) {
        return to(path).map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
    }

    private Stream<Map.Entry<String, Kept>> to(String path) {
        return all().stream().filter(cookie -> path.startsWith(cookie.getValue().path()));
    }

    private List<Map.Entry<String, Kept>> all() {
        synchronized (cookies) {
            return cookies.entrySet().stream()
                    .map(cookie -> Map.entry(cookie.getKey(), cookie.getValue()))
                    .toList();
        }
    }
}
