package io.jobsconsole.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells what came last of calling each jobs API and token service, and is always up: no other replica would be answered
 * better, and the page that says what is wrong is better than none.
 */
@Readiness
@Singleton
class ServicesCheck implements HealthCheck {

    private final ServiceCalls serviceCalls;

    ServicesCheck(ServiceCalls serviceCalls) {
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
