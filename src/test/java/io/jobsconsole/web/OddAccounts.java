package io.jobsconsole.web;

import io.jobsconsole.network.NetworkPeers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Accounts with an API key, private authorities, a proxy and connections that are closed as a call arrives. */
public class OddAccounts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "jobs-console.accounts.keyed.api", "v2",
                "jobs-console.accounts.keyed.url", "${sandbox.origin}/sandbox",
                "jobs-console.accounts.keyed.credentials", "api-key",
                "jobs-console.accounts.keyed.api-key", "zut_only-for-tests");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(NetworkPeers.class));
    }
}
