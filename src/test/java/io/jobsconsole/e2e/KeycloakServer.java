package io.jobsconsole.e2e;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the tests of a class with a real Keycloak instead of the Dev Service, with a short grace for expired tokens and
 * with accounts for each kind of credentials that Keycloak issues. One resource for all, because each costs another
 * start of the console.
 */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    static final int GRACE_SECONDS = 2;

    @Override
    public Map<String, String> start() {
        var realm = KeycloakProcess.realm().toString();
        var settings = new HashMap<>(Map.ofEntries(
                Map.entry("quarkus.oidc.devservices.enabled", "false"),
                Map.entry("quarkus.oidc.auth-server-url", realm),
                Map.entry("quarkus.oidc.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc.token.audience", ""),
                Map.entry("jobs-console.program-audience", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.token.lifespan-grace", String.valueOf(GRACE_SECONDS)),
                Map.entry("quarkus.oidc.authentication.nonce-required", "true"),
                Map.entry("quarkus.oidc-client.demo.auth-server-url", realm),
                Map.entry("quarkus.oidc-client.demo.token-path", "/protocol/openid-connect/token"),
                Map.entry("quarkus.oidc-client.demo.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc-client.demo.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc-client.demo.grant.type", "exchange"),
                Map.entry("quarkus.oidc-client.demo.grant-options.exchange.audience", "jobs-api"),
                // Without the scope "openid", Keycloak returns no new ID token at a refresh.
                Map.entry("quarkus.oidc-client.demo.scopes", "openid,customer:123456"),
                Map.entry("jobs-console.sandbox.issuer", realm)));
        account(settings, "own", "client-credentials", "client");
        account(settings, "passed", "propagate", null);
        account(settings, "elsewhere", "exchange", "exchange");
        settings.put("quarkus.oidc-client.elsewhere.grant-options.exchange.audience", "nobody");
        account(settings, "unscoped", "exchange", "exchange");
        settings.put("quarkus.oidc-client.unscoped.grant-options.exchange.audience", KeycloakProcess.CLIENT);
        settings.put("quarkus.oidc-client.unscoped.scopes", "profile");
        return settings;
    }

    private static void account(Map<String, String> settings, String key, String credentials, String grant) {
        settings.put("jobs-console.accounts." + key + ".url", "${sandbox.origin}/sandbox");
        settings.put("jobs-console.accounts." + key + ".customer-id", "123456");
        settings.put("jobs-console.accounts." + key + ".credentials", credentials);
        if (grant != null) {
            var client = "quarkus.oidc-client." + key + ".";
            settings.put(client + "auth-server-url", KeycloakProcess.realm().toString());
            settings.put(client + "client-id", KeycloakProcess.CLIENT);
            settings.put(client + "credentials.secret", KeycloakProcess.SECRET);
            settings.put(client + "grant.type", grant);
            settings.put(client + "scopes", "customer:123456");
        }
    }

    /** The server keeps running for the next class and stops with the JVM. */
    @Override
    public void stop() {}
}
