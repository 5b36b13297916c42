package io.jobsconsole.watch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The small account of the sandbox, which the console watches in its own name. */
public class WatchedAccounts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Map.of(
                "jobs-console.accounts.watched.url", "${sandbox.origin}/sandbox",
                "jobs-console.accounts.watched.customer-id", "987654",
                "jobs-console.accounts.watched.credentials", "client-credentials",
                "jobs-console.accounts.watched.watch", "15s",
                "jobs-console.accounts.watched.watch-corpora", "4711"));
        settings.putAll(Map.of(
                "quarkus.oidc-client.watched.auth-server-url", "${sandbox.origin}/sandbox",
                "quarkus.oidc-client.watched.discovery-enabled", "false",
                "quarkus.oidc-client.watched.token-path", "/token",
                "quarkus.oidc-client.watched.client-id", "jobs-console",
                "quarkus.oidc-client.watched.credentials.secret", "sandbox-only-secret",
                "quarkus.oidc-client.watched.grant.type", "client",
                "quarkus.oidc-client.watched.grant-options.client.audience", "jobs-api",
                "quarkus.oidc-client.watched.scopes", "customer:987654"));
        return settings;
    }
}
