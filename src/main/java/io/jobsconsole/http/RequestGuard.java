package io.jobsconsole.http;

import io.jobsconsole.audit.AuditLog;
import io.jobsconsole.audit.RequestId;
import io.jobsconsole.web.error.EarlyErrorPages;
import io.jobsconsole.web.error.ProviderUnavailable;
import io.jobsconsole.web.request.ContentNegotiation;
import io.jobsconsole.web.request.SessionPaths;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** The first filter of every request, before sign-in: a request that it refuses reaches no other code. */
@Singleton
class RequestGuard {

    /** Before CORS (300), authentication (200) and authorization (100). */
    private static final int BEFORE_EVERYTHING = 1_000;

    /** Path parts that the console's links never contain and that security policies may interpret in two ways. */
    private static final Pattern ODD_PATH = Pattern.compile("[;\\\\]|%(2[eEfF]|5[cC]|3[bB]|00|25)|//|/\\.\\.?(/|$)");

    /** RFC 9110, 8.3.1. An invalid media type would later cause a server error. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *; *[\\w!#$&^.+-]+=([\\w!#$&^.+'()/:-]+|\"[^\"\\\\]*\"))* *;? *");

    /** The requested address is kept in a cookie during sign-in, and browsers drop cookies beyond 4,096 bytes. */
    private static final int LONGEST_WITHOUT_SESSION = 2_000;

    private static final Pattern TRAIL = Pattern.compile("&trail=[^&]*");

    private static final String HTML = "text/html";
    private static final String REQUEST_ID = "X-Request-Id";

    private final PublicOrigin publicOrigin;
    private final SecurityHeaders headers;
    private final HostPrefixCookies cookies;
    private final EarlyErrorPages pages;
    private final AuditLog audit;
    private final MemorySize largestBody;

    RequestGuard(
            PublicOrigin publicOrigin,
            SecurityHeaders headers,
            HostPrefixCookies cookies,
            EarlyErrorPages pages,
            AuditLog audit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.publicOrigin = publicOrigin;
        this.headers = headers;
        this.cookies = cookies;
        this.pages = pages;
        this.audit = audit;
        this.largestBody = largestBody;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_EVERYTHING);
    }

    /** Answers requests that Vert.x itself rejects, which no filter sees, and failures of the sign-in. */
    void answerWhatIsNoRequest(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.failure() instanceof ProviderUnavailable) {
                pages.providerUnavailable(context);
            } else if (context.response().headers().contains(REQUEST_ID) || context.statusCode() >= 500) {
                context.next();
            } else {
                prepare(context);
                pages.refuse(context, context.statusCode(), "request");
            }
        });
    }

    private void prepare(RoutingContext context) {
        var answer = context.response().headers();
        audit.follow(context);
        headers.addTo(answer);
        answer.set(REQUEST_ID, RequestId.of(context));
        MDC.put("request", RequestId.of(context));
        if (!String.valueOf(context.request().path()).startsWith("/assets/")) {
            answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (BodyFraming.of(context.request()).isLast()) {
            context.addEndHandler(answered -> context.request().connection().close());
        }
        context.addHeadersEndHandler(ready -> {
            hangUpBefore(context);
            if (context.response().getStatusCode() >= 400) {
                answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (HTML.equals(answer.get(HttpHeaders.CONTENT_TYPE))) {
                answer.set(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8");
            }
        });
    }

    /**
     * Asks the client to close the connection when the rest of the body will not be read: the next request, perhaps of
     * another client behind the same proxy, would wait for it.
     */
    private static void hangUpBefore(RoutingContext context) {
        var request = context.request();
        var isUnread = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && (!request.isEnded() || context.response().getStatusCode() >= 400);
        if (isUnread || BodyFraming.of(request).isLast()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void enter(RoutingContext context) {
        PipeliningLimit.without(context.request());
        prepare(context);
        var request = context.request();
        if (!publicOrigin.isNamedBy(request)
                || !request.uri().startsWith("/")
                || ODD_PATH.matcher(request.path()).find()
                || !isReadable(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            pages.refuse(context, 400, "address");
            return;
        }
        if (BodyFraming.of(request).isAmbiguous()) {
            pages.refuse(context, 400, "request");
            return;
        }
        if (isTooLarge(request)) {
            pages.refuse(context, 413, "request");
            return;
        }
        cookies.pass(context);
        if (publicOrigin.isForeign(request, cookies.hasSession(context))) {
            pages.refuse(context, 403, "origin");
        } else if (isTooLongToKeep(request)
                && !cookies.hasSession(context)
                && !ContentNegotiation.isFromProgram(request)) {
            keepWhatFits(context);
        } else {
            context.next();
        }
    }

    /** Vert.x would refuse the request too, but without a page. */
    private boolean isTooLarge(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > largestBody.asLongValue();
    }

    private static boolean isReadable(String mediaType) {
        return mediaType == null || MEDIA_TYPE.matcher(mediaType).matches();
    }

    /**
     * Redirects to the address without the page trail if that is short enough. The link opens the same page without it;
     * the trail only saves a walk through the list.
     */
    private void keepWhatFits(RoutingContext context) {
        var shorter = TRAIL.matcher(context.request().uri()).replaceFirst("");
        if (shorter.length() <= LONGEST_WITHOUT_SESSION) {
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, shorter)
                    .end();
        } else {
            pages.tooLong(context);
        }
    }

    /** The addresses of the provider's answer are exempt: the provider decides their length, and they are not kept. */
    private static boolean isTooLongToKeep(HttpServerRequest request) {
        return request.uri().length() > LONGEST_WITHOUT_SESSION
                && !request.path().equals(SessionPaths.CALLBACK)
                && !request.path().equals(SessionPaths.SIGN_IN_ERROR);
    }
}
