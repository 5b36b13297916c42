package io.jobsconsole.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;

/**
 * Removes all meters when the application stops. In tests and in development one process starts the application several
 * times, and Micrometer's registry would keep the caches of earlier starts in memory.
 */
class MeterCleanup {

    void end(@Observes ShutdownEvent stopped, MeterRegistry registry) {
        registry.clear();
    }
}
