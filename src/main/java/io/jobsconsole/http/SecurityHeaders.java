package io.jobsconsole.http;

import static java.util.stream.Collectors.joining;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The security headers of every response. The policy allows no inline code and no content from other hosts. */
@Singleton
class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final PublicOrigin publicOrigin;
    private final Optional<URI> configured;
    private final TenantConfigBean providers;
    private volatile Optional<String> policy = Optional.empty();

    SecurityHeaders(
            PublicOrigin publicOrigin,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> configured,
            TenantConfigBean providers) {
        this.publicOrigin = publicOrigin;
        this.configured = configured;
        this.providers = providers;
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
        answer.set(POLICY, policy.orElseGet(this::policy));
    }

    /**
     * The content security policy. It is cached once the provider's endpoints are known; the provider may be
     * unreachable at the start.
     */
    private String policy() {
        var provider = Optional.ofNullable(providers.getDefaultTenant().getOidcMetadata());
        var written = contentSecurityPolicy(provider);
        if (provider.isPresent()) {
            policy = Optional.of(written);
        }
        return written;
    }

    /**
     * Allows the sign-in provider in {@code form-action}: the filter form leads there when the session has expired, and
     * sign-out always does. Browsers apply {@code form-action} to redirects too and show no error.
     */
    private String contentSecurityPolicy(Optional<OidcConfigurationMetadata> provider) {
        var told = provider.stream()
                .flatMap(metadata -> Stream.of(metadata.getAuthorizationUri(), metadata.getEndSessionUri()))
                .filter(Objects::nonNull)
                .map(URI::create);
        var forms = Stream.concat(configured.stream(), told)
                .map(uri -> " " + uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .collect(joining());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"
                + forms
                + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types jobs-console"
                + "; report-uri /csp-report; report-to csp"
                + (publicOrigin.isSecure() ? "; upgrade-insecure-requests" : "");
    }
}
