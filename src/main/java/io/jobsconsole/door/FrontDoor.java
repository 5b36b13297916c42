package io.jobsconsole.door;

import io.jobsconsole.web.LastPage;
import io.jobsconsole.web.Programs;
import io.jobsconsole.web.RefusalPages;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Stands before everything else, sign-in included: what is refused here reaches nothing. */
@Singleton
class FrontDoor {

    /** Ahead of CORS (300), authentication (200) and authorization (100). */
    private static final int BEFORE_EVERYTHING = 1_000;

    /** What our links never contain, and path policies may read in two ways. */
    private static final Pattern ODD_PATH = Pattern.compile("[;\\\\]|%(2[eEfF]|5[cC]|3[bB]|00|25)|//|/\\.\\.?(/|$)");

    /** The address asked for travels in a cookie while one signs in, and browsers drop cookies beyond 4,096 bytes. */
    private static final int LONGEST_WITHOUT_SESSION = 2_000;

    private static final Pattern TRAIL = Pattern.compile("&trail=[^&]*");

    private static final String SIGN_OUT = "/logout";
    private static final String CALLBACK = "/callback";

    private final Origin origin;
    private final SecurityHeaders headers;
    private final SessionCookies cookies;
    private final RefusalPages pages;

    FrontDoor(Origin origin, SecurityHeaders headers, SessionCookies cookies, RefusalPages pages) {
        this.origin = origin;
        this.headers = headers;
        this.cookies = cookies;
        this.pages = pages;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_EVERYTHING);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var answer = context.response().headers();
        headers.addTo(answer);
        if (!request.path().startsWith("/assets/")) {
            answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!origin.isNamedBy(request)
                || !request.uri().startsWith("/")
                || ODD_PATH.matcher(request.path()).find()) {
            refuse(context, 400);
            return;
        }
        cookies.pass(context);
        if (request.path().equals(SIGN_OUT)) {
            signOut(context);
        } else if (Programs.asked(request)) {
            admitProgram(context);
        } else if (isTooLongToKeep(request) && !cookies.hasSession(context)) {
            keepWhatFits(context);
        } else {
            context.next();
        }
    }

    /** A program is never led to a page to sign in on: it brings a bearer, or is told so (RFC 6750, 3). */
    private void admitProgram(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            var response = context.response();
            if (response.getStatusCode() == SignInChallenge.WITHHELD) {
                response.setStatusCode(401).putHeader("WWW-Authenticate", "Bearer");
            }
        });
        context.next();
    }

    /** The trail of a page only saves a walk: without it the link still opens the same page. */
    private void keepWhatFits(RoutingContext context) {
        var shorter = TRAIL.matcher(context.request().uri()).replaceFirst("");
        if (shorter.length() <= LONGEST_WITHOUT_SESSION) {
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, shorter)
                    .end();
        } else {
            pages.tooLong().subscribe().with(html -> show(context, 414, html), context::fail);
        }
    }

    /** The provider's answer is as long as the provider likes, and is never kept. */
    private static boolean isTooLongToKeep(HttpServerRequest request) {
        return request.uri().length() > LONGEST_WITHOUT_SESSION
                && !request.path().equals(CALLBACK);
    }

    /** Sign-out is a form of our own pages, sent by POST: no link, image or page elsewhere can do it. */
    private void signOut(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            context.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            refuse(context, 405);
        } else if (!origin.isOriginOf(context.request())) {
            refuse(context, 403);
        } else if (cookies.hasSession(context)) {
            LastPage.keep(context);
            context.addHeadersEndHandler(ready -> endWithoutASession(context.response()));
            context.next();
        } else {
            toSignedOut(context.response()).end();
        }
    }

    /** A session that cannot be opened is over already: whoever wants to leave is not asked to sign in first. */
    private static void endWithoutASession(HttpServerResponse response) {
        if (response.getStatusCode() == SignInChallenge.WITHHELD || response.getStatusCode() == 401) {
            toSignedOut(response);
        }
    }

    private static HttpServerResponse toSignedOut(HttpServerResponse response) {
        return response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/signed-out");
    }

    private void refuse(RoutingContext context, int status) {
        pages.refused().subscribe().with(html -> show(context, status, html), context::fail);
    }

    private static void show(RoutingContext context, int status, String html) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(html);
    }
}
