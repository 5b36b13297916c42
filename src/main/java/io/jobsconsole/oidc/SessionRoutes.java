package io.jobsconsole.oidc;

import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.http.HostPrefixCookies;
import io.jobsconsole.http.PublicOrigin;
import io.jobsconsole.web.error.EarlyErrorPages;
import io.jobsconsole.web.error.SignInRefusal;
import io.jobsconsole.web.request.ReturnUrlCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.session.SignOutPageCookie;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Adds the console's rules to the sign-in, sign-out and back-channel logout addresses of the OIDC extension. */
@Singleton
class SessionRoutes {

    /** After {@code RequestGuard} (1,000), which renames the cookies, and before CORS (300). */
    private static final int AFTER_REQUEST_GUARD = 900;

    private static final Logger LOG = Logger.getLogger(SessionRoutes.class);

    private static final String BACK_CHANNEL = "/back-channel-logout";

    private final PublicOrigin publicOrigin;
    private final HostPrefixCookies cookies;
    private final RevokedSessions sessions;
    private final EarlyErrorPages pages;

    SessionRoutes(
            PublicOrigin publicOrigin, HostPrefixCookies cookies, RevokedSessions sessions, EarlyErrorPages pages) {
        this.publicOrigin = publicOrigin;
        this.cookies = cookies;
        this.sessions = sessions;
        this.pages = pages;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, AFTER_REQUEST_GUARD);
    }

    private void pass(RoutingContext context) {
        switch (context.request().path()) {
            case SessionPaths.SIGN_OUT -> signOut(context);
            case SessionPaths.CALLBACK -> signIn(context);
            case BACK_CHANNEL -> sessions.endByProvider(context);
            case ResourceMetadata.PATH -> ResourceMetadata.prepare(context);
            default -> context.next();
        }
    }

    /** Handles the provider's answer. Where it ends at an error page, that page leads to the kept address. */
    private static void signIn(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            SignOutPageCookie.forget(context);
            var leadsTo = context.response().headers().get(HttpHeaders.LOCATION);
            // Compares the path only: the query may contain any text.
            if (leadsTo != null && leadsTo.split("\\?", 2)[0].endsWith(SessionPaths.SIGN_IN_ERROR)) {
                AuditRecord.of(context).refused("sign-in");
                logRefusal(context);
                ReturnUrlCookie.forget(context, true);
                return;
            }
            ReturnUrlCookie.forget(context, context.response().getStatusCode() >= 400);
            if (context.response().getStatusCode() == 302
                    && AuditRecord.of(context).isByAnyone()) {
                AuditRecord.of(context).is(AuditRecord.Event.SIGN_IN);
            }
        });
        context.next();
    }

    /** Logs the provider's answer to a sign-in that this browser began: the extension found its cookie. */
    private static void logRefusal(RoutingContext context) {
        LOG.warnf(
                "The sign-in provider refused a sign-in: %s",
                SignInRefusal.of(context).map(SignInRefusal::inShort).orElse("without an error"));
    }

    /**
     * Sign-out accepts only a POST from the console's own pages, so that no link, image or foreign page can trigger it.
     */
    private void signOut(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            pages.refuse(context, 405, "method");
        } else if (!publicOrigin.isOriginOf(context.request())) {
            pages.refuse(context, 403, "origin");
        } else if (cookies.hasSession(context)) {
            SignOutPageCookie.keep(context);
            AuditRecord.of(context).is(AuditRecord.Event.SIGN_OUT);
            context.next();
        } else {
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, SessionPaths.SIGNED_OUT)
                    .end();
        }
    }
}
