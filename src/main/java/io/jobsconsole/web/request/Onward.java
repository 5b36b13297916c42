package io.jobsconsole.web.request;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * An address of another origin that a browser is led to by a page of the console. Browsers apply the policy {@code
 * form-action} to every redirect of a form, and providers redirect to origins that nobody here knows. A page is where a
 * form's way ends, and its own navigation is free.
 *
 * @param address for the {@code Refresh} header, which works without JavaScript
 * @param link for the page, which holds no token
 */
public record Onward(String address, String link) {

    private static final String KEY = "console.onward";

    public void keep(RoutingContext request) {
        request.put(KEY, this);
    }

    public static Optional<Onward> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    public String refresh() {
        return "0; url=" + address;
    }
}
