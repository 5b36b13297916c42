package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Tokens that are to be renewed from the beginning: they live shorter than the time before their end at which that is done. */
public class ShortTokens implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.devservices.id-token-expires-in", "50S",
                "quarkus.oidc.devservices.access-token-expires-in", "50S");
    }
}
