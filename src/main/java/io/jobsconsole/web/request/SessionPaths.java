package io.jobsconsole.web.request;

import io.vertx.ext.web.RoutingContext;

/** Paths where sessions begin and end. The configuration sets the same paths for the OIDC extension. */
public final class SessionPaths {

    /** Redirect URI of the provider after a sign-in. */
    public static final String CALLBACK = "/callback";

    public static final String SIGN_IN_ERROR = "/sign-in-error";
    public static final String SIGN_OUT = "/logout";
    public static final String SIGNED_OUT = "/signed-out";

    private SessionPaths() {}

    public static boolean isCallback(RoutingContext request) {
        return request.request().path().equals(CALLBACK);
    }
}
