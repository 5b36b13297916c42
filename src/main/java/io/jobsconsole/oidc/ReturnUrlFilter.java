package io.jobsconsole.oidc;

import io.jobsconsole.web.request.ReturnUrlCookie;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Keeps the requested address of each sign-in in a cookie, on the redirect to the provider. */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class ReturnUrlFilter implements OidcRedirectFilter {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Override
    public void filter(OidcRedirectContext redirect) {
        var state = STATE.matcher(redirect.redirectUri());
        if (state.find()) {
            ReturnUrlCookie.keep(redirect.routingContext(), state.group(1));
        }
    }
}
