package io.jobsconsole.oidc;

import io.jobsconsole.web.request.ReturnUrlCookie;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.impl.ServerCookie;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps the requested address of each sign-in in a cookie, on the redirect to the provider. The state of the sign-in is in
 * the name of the cookie that the OIDC extension has just made; the address of a pushed request (RFC 9126) does not hold it.
 */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class ReturnUrlFilter implements OidcRedirectFilter {

    private static final Pattern SIGN_IN = Pattern.compile("q_auth_([0-9a-f-]{36})");

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.routingContext().request().cookies().stream()
                .filter(cookie -> ((ServerCookie) cookie).isChanged()
                        && !cookie.getValue().isEmpty())
                .map(cookie -> SIGN_IN.matcher(cookie.getName()))
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .toList()
                .forEach(state -> ReturnUrlCookie.keep(redirect.routingContext(), state));
    }
}
