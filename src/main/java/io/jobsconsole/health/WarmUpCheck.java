package io.jobsconsole.health;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the console has warmed up, or has tried to for two seconds. Only packaged consoles warm up: development and
 * tests start often, and each start would be slower for a page that nobody may ask for.
 */
@Readiness
@Singleton
class WarmUpCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUpCheck.class);

    private static final long LONGEST_MILLIS = 2_000;

    private final List<WarmUp> parts;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    WarmUpCheck(@All List<WarmUp> parts) {
        this.parts = parts;
    }

    /** After the checks of the settings, beside the start of the server. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            end.completeOnTimeout(null, LONGEST_MILLIS, TimeUnit.MILLISECONDS);
            Infrastructure.getDefaultExecutor().execute(this::warmUp);
        } else {
            end.complete(null);
        }
    }

    private void warmUp() {
        var begin = System.nanoTime();
        for (var part : parts) {
            if (!end.isDone()) {
                warmUp(part);
            }
        }
        end.complete(null);
        LOG.debugf("Warmed up in %d ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }

    /** A console that is cold is slow once, and nothing else. */
    private static void warmUp(WarmUp part) {
        try {
            part.run();
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "%s stays cold", part.getClass().getSimpleName());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(end.isDone()).build();
    }
}
