package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * What happens seldom happens soon: tokens are to be renewed from the beginning, since they live shorter than the time before
 * their end at which that is done; the breaker opens after a few calls; who falls silent is hung up on after seconds; answers are
 * kept as in production, but none is found again, since a renewed token is another session's; every step is traced. One profile for
 * all of it, because each costs another start of the console.
 */
public class ShortLivedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.devservices.id-token-expires-in", "50S",
                "quarkus.oidc.devservices.access-token-expires-in", "50S",
                "quarkus.http.idle-timeout", "4S",
                "jobs-console.breaker.calls", "10",
                "jobs-console.breaker.pause", "2s",
                "jobs-console.cache", "2s",
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.bsp.schedule.delay", "10ms",
                "quarkus.otel.exporter.otlp.enabled", "false");
    }
}
