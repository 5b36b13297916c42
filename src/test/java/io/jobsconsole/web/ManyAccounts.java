package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * Accounts of the sandbox with every kind of credentials, and some with wrong ones. Answers are cached for 10 seconds.
 * Version 2 lists jobs in no order.
 */
public class ManyAccounts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        account(settings, "keyed", "credentials", "api-key", "api-key", "sandbox-only-key");
        put(
                settings,
                "jobs-console.accounts.keyed.views.",
                "last-day",
                "states=problem&since=24h",
                "a-long-run",
                "sort=-ran");
        put(settings, "jobs-console.accounts.keyed.views.", "too-old", "since=2020-01-01");
        put(settings, "jobs-console.accounts.keyed.corpus-names.", "7", "Support tickets", "99", "Of no job");
        account(settings, "keyed-v2", "credentials", "api-key", "api-key", "sandbox-only-key", "api", "v2");
        account(settings, "wrong-key", "credentials", "api-key", "api-key", "another-key");
        account(settings, "passed", "credentials", "propagate");
        account(settings, "own", "credentials", "client-credentials", "oidc-client", "demo-v2");
        account(settings, "for-another-api", "oidc-client", "for-another-api");
        exchange(settings, "for-another-api", "grant-options.exchange.audience", "another-api");
        account(settings, "for-another-customer", "oidc-client", "locked");
        account(settings, "unknown-console", "oidc-client", "unknown-console");
        exchange(settings, "unknown-console", "credentials.secret", "not-the-secret");
        account(settings, "at-a-resource", "oidc-client", "at-a-resource");
        exchange(settings, "at-a-resource", "grant-options.exchange.resource", "https://api.example.com/jobs");
        // Only for the test of its first call: the overview of the accounts would call it, too.
        account(settings, "slow-at-first", "oidc-client", "slow-at-first", "roles", "patient");
        exchange(settings, "slow-at-first");
        settings.put("jobs-console.cache", "10s");
        settings.put("jobs-console.sandbox.order-v2", "none");
        account(settings, "nobody-there", "oidc-client", "demo", "url", "http://localhost:1");
        account(settings, "without-tls", "oidc-client", "demo", "url", "https://localhost:${quarkus.http.test-port}");
        account(settings, "no-token-service", "oidc-client", "no-token-service");
        exchange(settings, "no-token-service", "auth-server-url", "http://localhost:1");
        return settings;
    }

    private static void account(Map<String, String> settings, String key, String... more) {
        var prefix = "jobs-console.accounts." + key + ".";
        settings.put(prefix + "url", "${sandbox.origin}/sandbox");
        settings.put(prefix + "customer-id", "123456");
        put(settings, prefix, more);
    }

    private static void exchange(Map<String, String> settings, String client, String... more) {
        var prefix = "quarkus.oidc-client." + client + ".";
        put(
                settings,
                prefix,
                "auth-server-url",
                "${sandbox.origin}/sandbox",
                "discovery-enabled",
                "false",
                "token-path",
                "/token",
                "client-id",
                "jobs-console",
                "credentials.secret",
                "sandbox-only-secret",
                "grant.type",
                "exchange",
                "grant-options.exchange.audience",
                "jobs-api",
                "scopes",
                "customer:123456");
        put(settings, prefix, more);
    }

    private static void put(Map<String, String> settings, String prefix, String... keysAndValues) {
        for (var key = 0; key < keysAndValues.length; key += 2) {
            settings.put(prefix + keysAndValues[key], keysAndValues[key + 1]);
        }
    }
}
