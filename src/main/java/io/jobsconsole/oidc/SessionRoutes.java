package io.jobsconsole.oidc;

import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.http.HostPrefixCookies;
import io.jobsconsole.http.PublicOrigin;
import io.jobsconsole.web.error.RefusalPages;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.session.ReturnUrlCookie;
import io.jobsconsole.web.session.SignOutPageCookie;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What the console adds where sessions begin and end: addresses of the OIDC extension, which does the rest. */
@Singleton
class SessionRoutes {

    /** The front door (1,000) has refused what it refuses and named the cookies; CORS (300) is yet to come. */
    private static final int BEHIND_THE_FRONT_DOOR = 900;

    private static final String BACK_CHANNEL = "/back-channel-logout";

    private final PublicOrigin publicOrigin;
    private final HostPrefixCookies cookies;
    private final RevokedSessions sessions;
    private final RefusalPages pages;

    SessionRoutes(PublicOrigin publicOrigin, HostPrefixCookies cookies, RevokedSessions sessions, RefusalPages pages) {
        this.publicOrigin = publicOrigin;
        this.cookies = cookies;
        this.sessions = sessions;
        this.pages = pages;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEHIND_THE_FRONT_DOOR);
    }

    private void pass(RoutingContext context) {
        switch (context.request().path()) {
            case SessionPaths.SIGN_OUT -> signOut(context);
            case SessionPaths.CALLBACK -> signIn(context);
            case BACK_CHANNEL -> sessions.endByProvider(context);
            default -> context.next();
        }
    }

    /** Here the provider's answer arrives. What was kept for it goes, whatever comes of it. */
    private static void signIn(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            ReturnUrlCookie.forget(context);
            SignOutPageCookie.forget(context);
            var leadsTo = context.response().headers().get(HttpHeaders.LOCATION);
            // Only its path says so: a query may hold anything.
            if (leadsTo != null && leadsTo.split("\\?", 2)[0].endsWith(SessionPaths.SIGN_IN_ERROR)) {
                AuditRecord.of(context).refused("sign-in");
            } else if (context.response().getStatusCode() == 302
                    && AuditRecord.of(context).isByAnyone()) {
                AuditRecord.of(context).is(AuditRecord.Event.SIGN_IN);
            }
        });
        context.next();
    }

    /** Sign-out is a form of our own pages, sent by POST: no link, image or page elsewhere can do it. */
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
