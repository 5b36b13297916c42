package io.jobsconsole.e2e;

import java.util.HashMap;
import java.util.Map;

/** Accounts that are opened by every way that goes over Keycloak. */
public final class KeycloakCredentials extends KeycloakServer {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
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
}
