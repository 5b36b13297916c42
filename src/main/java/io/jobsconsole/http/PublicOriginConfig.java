package io.jobsconsole.http;

import io.jobsconsole.production.Required;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The public address of the console. */
@ConfigMapping(prefix = "jobs-console")
interface PublicOriginConfig {

    /**
     * The origin at which browsers reach the console, such as {@code https://jobs.example.com}. Required in production;
     * without it the console accepts only loopback hosts.
     */
    @ValidOrigin
    @Required(
            message = "(JOBS_CONSOLE_PUBLIC_ORIGIN) is missing: the origin at which browsers reach the console,"
                    + " such as https://jobs.example.com")
    Optional<URI> publicOrigin();
}
