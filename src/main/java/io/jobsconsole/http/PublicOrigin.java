package io.jobsconsole.http;

import io.jobsconsole.production.Edition;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The origin at which this console is reached, and whether a request came from one of its own pages. */
@Singleton
public class PublicOrigin {

    static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Optional<URI> configured;
    private final Edition edition;

    PublicOrigin(HttpConfig config, Edition edition) {
        configured = config.publicOrigin();
        this.edition = edition;
    }

    boolean isSecure() {
        return configured.filter(origin -> "https".equals(origin.getScheme())).isPresent();
    }

    /** The host that a request names is reflected into the sign-in's return address, so it must be our own. */
    boolean isNamedBy(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        if (hosts.size() != 1) {
            return false;
        }
        return configured
                .map(origin -> origin.getAuthority().equalsIgnoreCase(hosts.get(0)) || isDemosOwnCall(request))
                .orElseGet(() -> LOOPBACK.matcher(hosts.get(0)).matches());
    }

    /** A demo calls what it brings along within the machine or container, where the public origin may lead nowhere. */
    private boolean isDemosOwnCall(HttpServerRequest request) {
        return edition.isDemo()
                && request.path().startsWith("/sandbox/")
                && LOOPBACK.matcher(request.getHeader(HttpHeaders.HOST)).matches();
    }

    /** Browsers say where a request comes from: by fetch metadata, older ones by the Origin header alone. */
    public boolean isOriginOf(HttpServerRequest request) {
        var site = request.getHeader(SITE);
        return site == null ? own(request).equals(request.getHeader(HttpHeaders.ORIGIN)) : site.equals("same-origin");
    }

    /**
     * Whether another site's page is behind a request that would change something, or make ours a part of its own. To come
     * here by a link is everybody's right.
     *
     * @param hasSession what brings none acts in nobody's name, and need not say where it comes from
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

    private String own(HttpServerRequest request) {
        return configured.map(URI::toString).orElseGet(() -> "http://" + request.getHeader(HttpHeaders.HOST));
    }
}
