package io.jobsconsole.web.request;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Every list has one canonical URL. Every other spelling redirects to it. */
public class CanonicalUrl {

    private CanonicalUrl() {}

    /**
     * Returns if the request used this canonical URL.
     *
     * @throws RedirectionException (303) to the canonical URL otherwise
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
