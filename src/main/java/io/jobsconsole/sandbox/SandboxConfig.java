package io.jobsconsole.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of the sandbox. All have defaults, because a production build may contain the mapping too. */
@ConfigMapping(prefix = "jobs-console.sandbox")
public interface SandboxConfig {

    /** The number of jobs of the main customer at the start. */
    @WithDefault("300")
    int jobs();

    /** The seed of the generated jobs: the same seed and clock give the same jobs. */
    @WithDefault("42")
    long seed();

    /** Whether jobs change and new ones appear over time. */
    @WithDefault("false")
    boolean lively();

    /** The interval between two changes in a lively sandbox. */
    @WithDefault("PT2S")
    Duration pace();

    /** In which order version 1 lists jobs. */
    @WithDefault("newest")
    JobOrder orderV1();

    /** In which order version 2 lists jobs. */
    @WithDefault("oldest")
    JobOrder orderV2();

    /** The sign-in provider whose users the token service trusts; without one, nothing can be exchanged. */
    Optional<String> issuer();

    @WithDefault("jobs-console")
    String clientId();

    @WithDefault("sandbox-only-secret")
    String clientSecret();

    /** The API key of the main customer. */
    @WithDefault("sandbox-only-key")
    String apiKey();

    @WithDefault("PT5M")
    Duration tokenLifespan();
}
