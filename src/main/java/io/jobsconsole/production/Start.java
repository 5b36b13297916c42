package io.jobsconsole.production;

import static java.util.stream.Collectors.joining;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Stops the start when a check complains, and reports all complaints at once. */
@Singleton
class Start {

    private final List<Check> checks;

    Start(@All List<Check> checks) {
        this.checks = checks;
    }

    void check(@Observes StartupEvent start) {
        var complaints = checks.stream().flatMap(Check::complaints).sorted().collect(joining("\n\t"));
        if (!complaints.isEmpty()) {
            throw new ConfigurationException("Configuration validation failed:\n\t" + complaints);
        }
    }
}
