package io.jobsconsole.oidc;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** How patient the console is with those that it asks who somebody is. */
@ConfigMapping(prefix = "jobs-console")
interface ProviderConfig {

    /** How long a provider that does not answer is spared; a token service, too. */
    @DurationMax(minutes = 5)
    Duration providerPause();
}
