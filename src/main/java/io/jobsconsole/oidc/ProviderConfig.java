package io.jobsconsole.oidc;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** The settings for unreachable providers. */
@ConfigMapping(prefix = "jobs-console")
interface ProviderConfig {

    /** How long the console does not call a sign-in provider or token service after a timeout. */
    @DurationMax(minutes = 5)
    Duration providerPause();

    /** The largest session, in characters of its cookies. Twice as much would not fit into a request of the HTTP server. */
    @Min(4_000)
    @Max(20_000)
    int sessionLimit();
}
