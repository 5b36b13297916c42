package io.jobsconsole.health;

import io.jobsconsole.jobs.JobsFailure;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures the calls to jobs APIs and token services. Metric {@code jobs_console_calls_seconds} with the labels {@code
 * service}, {@code account} and {@code outcome}: {@code ok}, {@code left} when the caller cancelled, or the kind of
 * failure.
 */
@Singleton
public class UpstreamCalls {

    private static final String METRIC = "jobs.console.calls";

    /** The outcome of the latest call to a service. */
    record Outcome(String word, Instant when) {}

    private record Called(UpstreamService service, String account) {}

    private final MeterRegistry registry;
    private final MeterProvider<Timer> timers;
    private final Clock clock;
    private final Map<Called, Outcome> last = new ConcurrentHashMap<>();

    UpstreamCalls(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.timers = Timer.builder(METRIC)
                .description("Calls of the services behind the console, by what came of them")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .withRegistry(registry);
    }

    /** The same call; each subscription is measured. */
    public <T> Uni<T> measured(UpstreamService service, String account, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var called = new Called(service, account);
            var time = Timer.start(registry);
            return call.onItemOrFailure()
                    .invoke((answer, failure) -> ended(called, time, outcome(failure)))
                    .onCancellation()
                    .invoke(() -> measure(called, time, "left"));
        });
    }

    /** The outcome of the latest call to each service by {@code service/account}. Cancelled calls do not count. */
    Map<String, Outcome> last() {
        var all = new TreeMap<String, Outcome>();
        last.forEach((called, outcome) -> all.put(called.service().word() + '/' + called.account(), outcome));
        return all;
    }

    private void ended(Called called, Timer.Sample time, String outcome) {
        measure(called, time, outcome);
        last.put(called, new Outcome(outcome, clock.instant()));
    }

    private void measure(Called called, Timer.Sample time, String outcome) {
        time.stop(timers.withTags("service", called.service().word(), "account", called.account(), "outcome", outcome));
    }

    private static String outcome(Throwable failure) {
        if (failure == null) {
            return "ok";
        }
        return failure instanceof JobsFailure named ? named.kind().word() : "unexpected";
    }
}
