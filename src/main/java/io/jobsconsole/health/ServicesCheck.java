package io.jobsconsole.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the outcome of the latest call to each jobs API and token service. The check is always up: other replicas
 * depend on the same services, and the console's error page helps more than no page.
 */
@Readiness
@Singleton
class ServicesCheck implements HealthCheck {

    private final UpstreamCalls serviceCalls;

    ServicesCheck(UpstreamCalls serviceCalls) {
        this.serviceCalls = serviceCalls;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("services");
        serviceCalls
                .last()
                .forEach((service, outcome) -> answer.withData(service, outcome.word() + " at " + outcome.when()));
        return answer.up().build();
    }
}
