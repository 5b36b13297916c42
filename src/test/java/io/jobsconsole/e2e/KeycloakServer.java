package io.jobsconsole.e2e;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Signs the tests of a class in by a real Keycloak instead of the Dev Service. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var realm = KeycloakProcess.realm().toString();
        return Map.ofEntries(
                Map.entry("quarkus.oidc.devservices.enabled", "false"),
                Map.entry("quarkus.oidc.auth-server-url", realm),
                Map.entry("quarkus.oidc.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc.token.audience", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.authentication.nonce-required", "true"),
                Map.entry("quarkus.oidc-client.demo.auth-server-url", realm),
                Map.entry("quarkus.oidc-client.demo.token-path", "/protocol/openid-connect/token"),
                Map.entry("quarkus.oidc-client.demo.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc-client.demo.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc-client.demo.grant.type", "exchange"),
                Map.entry("quarkus.oidc-client.demo.grant-options.exchange.audience", "jobs-api"),
                // Without "openid" Keycloak forgets that the session has an ID token to renew.
                Map.entry("quarkus.oidc-client.demo.scopes", "openid,customer:123456"),
                Map.entry("jobs-console.sandbox.issuer", realm));
    }

    /** The server stays for the next class, and ends with the JVM. */
    @Override
    public void stop() {}
}
