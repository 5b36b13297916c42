package io.jobsconsole.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Makes rare events happen soon. Tokens are renewed at every request, because they live shorter than the time before their
 * end at which they are renewed. The circuit breaker opens after a few calls. Idle connections are closed after seconds.
 * Answers are cached as in production, but a renewed token belongs to another session, so no cached answer is used again.
 * Every span is traced. All of this is one profile, because every profile costs another start of the console.
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
