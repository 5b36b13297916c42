package io.jobsconsole.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;

/**
 * Meters end with the console that they measured. Micrometer's registry lives as long as the process, which starts a console
 * several times in tests and in development, and would hold on to the caches of an earlier one, that are gone.
 */
class MeterCleanup {

    void end(@Observes ShutdownEvent stopped, MeterRegistry registry) {
        registry.clear();
    }
}
