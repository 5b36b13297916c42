package io.jobsconsole.web.request;

import io.vertx.ext.web.RoutingContext;

/** Where sessions begin and end. The configuration tells the OIDC extension the same. */
public final class SessionPaths {

    /** Where the provider leads back to after a sign-in. */
    public static final String CALLBACK = "/callback";

    public static final String SIGN_IN_ERROR = "/sign-in-error";
    public static final String SIGN_OUT = "/logout";
    public static final String SIGNED_OUT = "/signed-out";

    private SessionPaths() {}

    public static boolean isCallback(RoutingContext request) {
        return request.request().path().equals(CALLBACK);
    }
}
