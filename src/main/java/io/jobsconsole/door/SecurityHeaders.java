package io.jobsconsole.door;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers of every answer. Nothing inline, nothing from elsewhere, nothing kept by anyone on the way. */
@Singleton
class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(
            Origin origin, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> signInProvider) {
        headers.put("Content-Security-Policy", contentSecurityPolicy(origin, signInProvider));
        headers.put("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": browsers would then hide the origin of our own forms from us.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Origin-Agent-Cluster", "?1");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(),"
                        + " browsing-topics=()");
        headers.put("X-Permitted-Cross-Domain-Policies", "none");
        if (origin.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    void addTo(MultiMap answer) {
        headers.forEach(answer::set);
    }

    /**
     * A form may lead to the sign-in provider: where the session has ended, the filter does, and sign-out always. Browsers
     * hold {@code form-action} against redirects too, and stop without a word.
     */
    private static String contentSecurityPolicy(Origin origin, Optional<URI> signInProvider) {
        var provider = signInProvider
                .map(uri -> " " + uri.getScheme() + "://" + uri.getAuthority())
                .orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
                + provider
                + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types jobs-console"
                + (origin.isSecure() ? "; upgrade-insecure-requests" : "");
    }
}
