package io.jobsconsole.oidc;

import io.jobsconsole.web.request.ContentNegotiation;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Starts a sign-in only for page navigations of a browser. Programs, background requests and a sign-out without a
 * session get a refusal from {@link SignInMechanism}.
 */
@Singleton
@Unremovable
class NavigationsOnly implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var request = context.request();
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.path().equals(SessionPaths.SIGN_OUT)
                || ContentNegotiation.isFromProgram(request)
                || mode != null && !mode.equals("navigate")
                || request.headers().contains("Sec-Purpose", "prefetch", true);
    }
}
