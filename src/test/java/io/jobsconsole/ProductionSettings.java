package io.jobsconsole;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All settings that a packaged console requires. */
public final class ProductionSettings {

    public static final String SESSION_SECRET = "quarkus.oidc.token-state-manager.encryption-secret";
    public static final String STATE_SECRET = "quarkus.oidc.authentication.state-secret";
    public static final String PUBLIC_ORIGIN = "jobs-console.public-origin";
    public static final String CLIENT_SECRET = "quarkus.oidc.credentials.secret";
    public static final String ACCOUNT_URL = "jobs-console.accounts.main.url";
    public static final String ACCOUNT_KEY = "jobs-console.accounts.main.api-key";
    public static final String CREDENTIALS = "jobs-console.accounts.main.credentials";

    /** An address without a server; the console starts nevertheless. */
    public static final String NOBODY = "http://127.0.0.1:9";

    /** The required keys: if one is missing, the console does not start. */
    public static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("quarkus.oidc.auth-server-url", NOBODY + "/realm"),
            Map.entry("quarkus.oidc.client-id", "jobs-console"),
            Map.entry(CLIENT_SECRET, "canary-of-the-client"),
            Map.entry(SESSION_SECRET, "canary-of-the-sessions-0123456789"),
            Map.entry(STATE_SECRET, "canary-of-the-sign-ins-0123456789"),
            Map.entry(PUBLIC_ORIGIN, "https://jobs.example.com"),
            Map.entry(ACCOUNT_URL, NOBODY + "/api"),
            Map.entry("jobs-console.accounts.main.customer-id", "7"),
            Map.entry("quarkus.oidc-client.main.auth-server-url", NOBODY + "/tokens"),
            Map.entry("quarkus.oidc-client.main.client-id", "jobs-console"),
            Map.entry("quarkus.oidc-client.main.credentials.secret", "canary-of-the-exchange"),
            Map.entry("quarkus.oidc-client.main.grant.type", "exchange"));

    /** Replaces the provider's discovery document and keys. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "quarkus.oidc.discovery-enabled", "false",
            "quarkus.oidc.authorization-path", "/authorize",
            "quarkus.oidc.token-path", "/token",
            "quarkus.oidc.jwks-path", "/keys",
            "quarkus.oidc.jwks.resolve-early", "false",
            "quarkus.oidc.end-session-path", "/end",
            "quarkus.oidc-client.main.discovery-enabled", "false",
            "quarkus.oidc-client.main.token-path", "/token");

    private ProductionSettings() {}

    /** The required settings with additions or changes. */
    public static Map<String, String> with(Map<String, String> more) {
        return Stream.of(REQUIRED, ENDPOINTS, more)
                .flatMap(settings -> settings.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, HashMap::new));
    }

    /** The required settings without one key. */
    public static Map<String, String> without(String key) {
        var settings = with(Map.of());
        settings.remove(key);
        return settings;
    }
}
