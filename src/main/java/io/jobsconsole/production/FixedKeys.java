package io.jobsconsole.production;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keys that anyone could set and nobody may change: what the console defends hangs on their one value. But builds for development
 * and tests sign in at the OIDC Dev Service, which knows no nonce.
 */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
class FixedKeys implements Check {

    private static final Map<String, String> FIXED = Map.of(
            "quarkus.http.auth.permission.console.paths", "/*",
            "quarkus.http.auth.permission.console.policy", "authenticated",
            "quarkus.oidc.authentication.pkce-required", "true",
            "quarkus.oidc.authentication.nonce-required", "true",
            // By a form the sign-out never comes to its end: our path for it is no page.
            "quarkus.oidc.logout.logout-mode", "query");

    /** The ordinal of the source that holds the defaults of all extensions. */
    private static final int DEFAULTS = Integer.MIN_VALUE;

    private final Providers providers;
    private final SmallRyeConfig config;

    FixedKeys(Providers providers, SmallRyeConfig config) {
        this.providers = providers;
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        var fixed = new TreeMap<>(FIXED);
        // Tokens and secrets would follow a redirect wherever it leads.
        providers.keys("follow-redirects").forEach(key -> fixed.put(key, "false"));
        return fixed.entrySet().stream()
                .filter(key -> isOtherwise(key.getKey(), key.getValue()))
                .map(key -> Check.named(key.getKey()) + " must be " + key.getValue() + ": remove this setting");
    }

    /** The defaults of the OIDC extensions are not what an operator said. */
    private boolean isOtherwise(String key, String value) {
        var given = config.getConfigValue(key);
        return given.getValue() != null
                && given.getConfigSourceOrdinal() > DEFAULTS
                && !given.getValue().strip().equalsIgnoreCase(value);
    }
}
