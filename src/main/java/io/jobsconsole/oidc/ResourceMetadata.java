package io.jobsconsole.oidc;

import io.jobsconsole.http.PublicOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The address at which programs find the console's sign-in provider (RFC 9728). The OIDC extension answers there. */
@Singleton
class ResourceMetadata {

    static final String PATH = "/.well-known/oauth-protected-resource";

    private final PublicOrigin publicOrigin;

    ResourceMetadata(PublicOrigin publicOrigin) {
        this.publicOrigin = publicOrigin;
    }

    /** The extension sends no media type. */
    static void prepare(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        context.next();
    }

    /** The value of {@code WWW-Authenticate} in a refusal (RFC 9728, 5.1). */
    String challenge(HttpServerRequest request) {
        return "Bearer resource_metadata=\"" + publicOrigin.of(request) + PATH + "\"";
    }
}
