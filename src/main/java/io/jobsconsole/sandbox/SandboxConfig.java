package io.jobsconsole.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Size and temper of the sandbox. Everything has a default, since a production build may know the mapping too. */
@ConfigMapping(prefix = "jobs-console.sandbox")
public interface SandboxConfig {

    /** How many jobs the main customer has at the start. */
    @WithDefault("300")
    int jobs();

    /** The same seed and the same clock make the same jobs. */
    @WithDefault("42")
    long seed();

    /** Whether jobs start, end and appear by themselves. */
    @WithDefault("false")
    boolean lively();

    /** How often something moves in a lively sandbox. */
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

    /** Opens the jobs of the main customer, in place of a bearer. */
    @WithDefault("sandbox-only-key")
    String apiKey();

    @WithDefault("PT5M")
    Duration tokenLifespan();
}
