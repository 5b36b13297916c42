package io.jobsconsole.e2e;

import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the token refreshes at the provider. */
@Singleton
public class Refreshes {

    private final AtomicInteger count = new AtomicInteger();

    void count(@Observes SecurityEvent event) {
        switch (event.getEventType()) {
            case OIDC_SESSION_REFRESHED, OIDC_SESSION_EXPIRED_AND_REFRESHED -> count.incrementAndGet();
            default -> {}
        }
    }

    int count() {
        return count.get();
    }
}
