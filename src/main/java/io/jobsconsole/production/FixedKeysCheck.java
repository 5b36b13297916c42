package io.jobsconsole.production;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rejects changes to settings on which the console's protection depends. Development and test builds are exempt,
 * because the OIDC Dev Service does not support nonces.
 */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
class FixedKeysCheck implements Check {

    private static final Map<String, String> FIXED = Map.of(
            "quarkus.http.auth.permission.console.paths", "/*",
            "quarkus.http.auth.permission.console.policy", "authenticated",
            "quarkus.oidc.authentication.pkce-required", "true",
            "quarkus.oidc.authentication.nonce-required", "true",
            // In the mode form-post the sign-out would never finish: the console has no page at its path.
            "quarkus.oidc.logout.logout-mode", "query");

    /** The ordinal of the config source with the defaults of all extensions. */
    private static final int DEFAULTS = Integer.MIN_VALUE;

    private final Providers providers;
    private final SmallRyeConfig config;

    FixedKeysCheck(Providers providers, SmallRyeConfig config) {
        this.providers = providers;
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        var fixed = new TreeMap<>(FIXED);
        // A redirect could carry tokens and secrets to any host.
        providers.keys("follow-redirects").forEach(key -> fixed.put(key, "false"));
        return fixed.entrySet().stream()
                .filter(key -> isOtherwise(key.getKey(), key.getValue()))
                .map(key -> Check.named(key.getKey()) + " must be " + key.getValue() + ": remove this setting");
    }

    /** Whether the operator set another value. Defaults of the extensions do not count. */
    private boolean isOtherwise(String key, String value) {
        var given = config.getConfigValue(key);
        return given.getValue() != null
                && given.getConfigSourceOrdinal() > DEFAULTS
                && !given.getValue().strip().equalsIgnoreCase(value);
    }
}
