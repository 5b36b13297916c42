package io.jobsconsole.http;

import io.jobsconsole.production.Edition;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The console's public origin, and the check whether a request comes from the console's own pages. */
@Singleton
public class PublicOrigin {

    static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private static final Pattern PORT = Pattern.compile(":0*([0-9]+)$");

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Optional<URI> configured;
    private final Edition edition;

    PublicOrigin(PublicOriginConfig config, Edition edition) {
        configured = config.publicOrigin();
        this.edition = edition;
    }

    boolean isSecure() {
        return configured.filter(origin -> "https".equals(origin.getScheme())).isPresent();
    }

    /** The port in the console's address, unless it is the default port of the scheme. */
    Optional<String> port(MultiMap headers) {
        var authority =
                configured.map(URI::getAuthority).orElseGet(() -> String.valueOf(headers.get(HttpHeaders.HOST)));
        var port = PORT.matcher(authority);
        return port.find() && !port.group(1).equals(isSecure() ? "443" : "80")
                ? Optional.of(port.group(1))
                : Optional.empty();
    }

    /**
     * Whether the Host header names this console. The host becomes part of the sign-in's redirect URI, so a foreign
     * host must be rejected.
     */
    boolean isNamedBy(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        if (hosts.size() != 1) {
            return false;
        }
        return configured
                .map(origin -> origin.getAuthority().equalsIgnoreCase(hosts.get(0)) || isDemosOwnCall(request))
                .orElseGet(() -> LOOPBACK.matcher(hosts.get(0)).matches());
    }

    /**
     * Whether a demo calls its own provider. It does so inside the machine or container, where the public origin may
     * not be reachable.
     */
    private boolean isDemosOwnCall(HttpServerRequest request) {
        return edition.isDemo()
                && request.path().startsWith("/sandbox/")
                && LOOPBACK.matcher(request.getHeader(HttpHeaders.HOST)).matches();
    }

    /**
     * Whether the request comes from the console's own origin. Current browsers send {@code Sec-Fetch-Site}, older ones
     * only {@code Origin}.
     */
    public boolean isOriginOf(HttpServerRequest request) {
        var site = request.getHeader(SITE);
        return site == null ? of(request).equals(request.getHeader(HttpHeaders.ORIGIN)) : site.equals("same-origin");
    }

    /** Whether a link or a form of the console's own pages leads here, directly or by redirects of the console. */
    public boolean isLedByOwnPage(HttpServerRequest request) {
        var site = request.getHeader(SITE);
        var page = String.valueOf(request.getHeader(HttpHeaders.REFERER));
        return site == null ? page.startsWith(of(request) + "/") : site.equals("same-origin");
    }

    /**
     * Whether the request comes from a page of another site and changes something or embeds the console. Following a
     * link from another site is allowed.
     *
     * @param hasSession a request without a session acts for no visitor and needs no origin
     */
    boolean isForeign(HttpServerRequest request, boolean hasSession) {
        var site = request.getHeader(SITE);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!SAFE.contains(request.method())) {
            return !isOriginOf(request) && (site != null || origin != null || hasSession);
        }
        return ELSEWHERE.contains(String.valueOf(site)) && !isVisit(request);
    }

    private static boolean isVisit(HttpServerRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && (destination == null || destination.equals("document"));
    }

    /** The configured origin; without one, the host that the request names. */
    public String of(HttpServerRequest request) {
        return configured.map(URI::toString).orElseGet(() -> "http://" + request.getHeader(HttpHeaders.HOST));
    }
}
