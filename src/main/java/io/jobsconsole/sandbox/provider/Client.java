package io.jobsconsole.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only client of the provider: the console, with the console's own settings. */
@DemoOnly
class Client {

    private final String id;
    private final String secret;
    private final String origin;

    Client(
            @ConfigProperty(name = "quarkus.oidc.client-id") String id,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret,
            @ConfigProperty(name = "jobs-console.public-origin") String origin) {
        this.id = id;
        this.secret = secret;
        this.origin = origin;
    }

    String id() {
        return id;
    }

    /** The origin at which browsers reach the console and this provider, which is part of it. */
    String origin() {
        return origin;
    }

    boolean isAuthenticatedBy(String authorization) {
        var credentials = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(credentials)).equals(authorization);
    }

    boolean takesCodesAt(String redirectUri) {
        return redirectUri.equals(origin + "/callback");
    }

    boolean takesSignedOutAt(String redirectUri) {
        return redirectUri.equals(origin + "/signed-out");
    }
}
