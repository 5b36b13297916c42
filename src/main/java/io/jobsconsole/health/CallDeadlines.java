package io.jobsconsole.health;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long the sign-in provider and the token services may take to answer. Each kind of call may take as long as a page
 * until it was answered once: the first call of a process opens connections and loads classes, here and perhaps at the
 * other side. A service without an answer gets this time only once, counted from the first call.
 */
@Singleton
public class CallDeadlines {

    /** The kinds of calls of the sign-in provider. The kinds of other calls are the names of token services. */
    public static final String PROVIDER_METADATA = "metadata and keys of the sign-in provider";

    public static final String PROVIDER_TOKENS = "tokens of the sign-in provider";

    public static final String PROVIDER_PUSHED_REQUESTS = "pushed requests of the sign-in provider";

    public static final String PROVIDER_REVOCATION = "revocation at the sign-in provider";

    /** The deadline of a call whose kind was answered before. */
    public static final Duration USUAL = Duration.ofSeconds(3);

    private final Duration ofPage;
    private final Clock clock;

    /** When the time of a first call is over, by kind of call. */
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    public CallDeadlines(@ConfigProperty(name = "jobs-console.deadline") Duration ofPage, Clock clock) {
        this.ofPage = ofPage;
        this.clock = clock;
    }

    /** The deadline of a call that begins now. */
    public Duration begin(String kind) {
        return left(ends.computeIfAbsent(kind, first -> clock.instant().plus(ofPage)));
    }

    /** The deadline that a call would have now. */
    public Duration of(String kind) {
        return left(ends.getOrDefault(kind, clock.instant().plus(ofPage)));
    }

    public void answered(String kind) {
        ends.put(kind, Instant.EPOCH);
    }

    private Duration left(Instant end) {
        var left = Duration.between(clock.instant(), end);
        return left.compareTo(USUAL) > 0 ? left : USUAL;
    }
}
