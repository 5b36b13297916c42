package io.jobsconsole.oidc;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;

/** The settings of sign-in beside those of the OIDC extension. */
@ConfigMapping(prefix = "jobs-console")
interface ProviderConfig {

    /** How long the console does not call a sign-in provider or token service after a timeout. */
    @DurationMax(minutes = 5)
    Duration providerPause();

    /** For whom programs' bearer tokens are made: one of these. */
    Optional<Set<String>> programAudience();

    /** The largest session, in characters of its cookies. Twice as much would not fit into a request of the HTTP server. */
    @Min(4_000)
    @Max(20_000)
    int sessionLimit();
}
