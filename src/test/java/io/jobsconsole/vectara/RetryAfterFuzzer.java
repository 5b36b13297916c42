package io.jobsconsole.vectara;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.time.Duration;
import java.time.Instant;

/** Any text as a Retry-After header: a wait of two minutes at most, or none. */
public final class RetryAfterFuzzer {

    private RetryAfterFuzzer() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        RetryAfter.read(data.consumeRemainingAsString(), Instant.EPOCH)
                .filter(wait -> wait.isNegative() || wait.compareTo(Duration.ofMinutes(2)) > 0)
                .ifPresent(wait -> {
                    throw new IllegalStateException("Too long: " + wait);
                });
    }
}
