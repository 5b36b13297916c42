package io.jobsconsole.oidc;

import io.jobsconsole.web.request.ContentNegotiation;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Says who is sent to the sign-in provider: a person who goes to a page. Programs, what a browser fetches on its own, and a sign-out
 * whose session is over, get a refusal by {@link SignInMechanism} instead, and no sign-in is begun for them.
 */
@Singleton
@Unremovable
class NavigationsOnly implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var request = context.request();
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.path().equals(SessionPaths.SIGN_OUT)
                || ContentNegotiation.asked(request)
                || mode != null && !mode.equals("navigate")
                || request.headers().contains("Sec-Purpose", "prefetch", true);
    }
}
