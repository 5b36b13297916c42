package io.jobsconsole.http;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of every response. The policy allows no inline code and no content from other hosts. */
@Singleton
class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(PublicOrigin publicOrigin) {
        headers.put(POLICY, contentSecurityPolicy(publicOrigin.isSecure()));
        headers.put("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": browsers would then send no origin with the console's own forms.
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
        headers.put("Reporting-Endpoints", "csp=\"/csp-report\"");
        if (publicOrigin.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    void addTo(MultiMap answer) {
        headers.forEach(answer::set);
    }

    /** Forms lead to the console only. Where it leads on to the provider after a form, a page is between them. */
    private static String contentSecurityPolicy(boolean isSecure) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
                + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types jobs-console"
                + "; report-uri /csp-report; report-to csp"
                + (isSecure ? "; upgrade-insecure-requests" : "");
    }
}
