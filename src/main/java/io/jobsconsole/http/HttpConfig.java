package io.jobsconsole.http;

import io.jobsconsole.production.Required;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the front door stands. */
@ConfigMapping(prefix = "jobs-console")
interface HttpConfig {

    /**
     * The origin at which browsers reach the console, such as {@code https://jobs.example.com}. Required in production;
     * without it only loopback is served.
     */
    @ValidOrigin
    @Required(
            message = "(JOBS_CONSOLE_PUBLIC_ORIGIN) is missing: the origin at which browsers reach the console,"
                    + " such as https://jobs.example.com")
    Optional<URI> publicOrigin();
}
