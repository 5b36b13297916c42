package io.jobsconsole.oidc;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** The settings for unreachable providers. */
@ConfigMapping(prefix = "jobs-console")
interface ProviderConfig {

    /** How long the console does not call a sign-in provider or token service after a timeout. */
    @DurationMax(minutes = 5)
    Duration providerPause();
}
