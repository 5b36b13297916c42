package io.jobsconsole.web.request;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Every list has one address; whatever else spells the same leads there. */
public class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * Goes on when the request came by this address.
     *
     * @throws RedirectionException (303) otherwise
     */
    public static void require(HttpServerRequest request, String address) {
        var asked = request.query() == null ? request.path() : request.path() + "?" + request.query();
        if (!asked.equals(address)) {
            throw leadingTo(address);
        }
    }

    public static RedirectionException leadingTo(String address) {
        return new RedirectionException(Status.SEE_OTHER, URI.create(address));
    }
}
