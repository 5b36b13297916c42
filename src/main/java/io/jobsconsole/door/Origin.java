package io.jobsconsole.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The origin at which this console is reached, and whether a request came from one of its own pages. */
@Singleton
class Origin {

    static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private final Optional<URI> configured;

    Origin(DoorConfig config) {
        configured = config.publicOrigin();
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
                .map(origin -> origin.getAuthority().equalsIgnoreCase(hosts.get(0)))
                .orElseGet(() -> LOOPBACK.matcher(hosts.get(0)).matches());
    }

    /** Browsers say where a request comes from: by fetch metadata, older ones by the Origin header alone. */
    boolean isOriginOf(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var own = configured.map(URI::toString).orElseGet(() -> "http://" + request.getHeader("Host"));
        return own.equals(request.getHeader("Origin"));
    }
}
