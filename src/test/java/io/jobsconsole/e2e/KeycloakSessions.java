package io.jobsconsole.e2e;

import java.util.HashMap;
import java.util.Map;

/** As {@link KeycloakServer}, with hardly any patience for tokens that have expired. */
public final class KeycloakSessions extends KeycloakServer {

    static final int GRACE_SECONDS = 2;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("quarkus.oidc.token.lifespan-grace", String.valueOf(GRACE_SECONDS));
        return settings;
    }
}
