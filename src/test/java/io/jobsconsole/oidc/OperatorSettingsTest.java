package io.jobsconsole.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.session.ProviderSignOut;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcTenantDefaultIdConfigBuilder;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorSettingsTest {

    private static final String SIGN_OUT = "quarkus.oidc.end-session-path";

    @Test
    void startsWithoutDiscoveryAtAProviderWithoutASignOut() {
        assertThat(given(Map.of("quarkus.oidc.discovery-enabled", "false")).endSessionPath())
                .contains(ProviderSignOut.NONE);
    }

    @Test
    void leavesTheSignOutOfAProviderAlone() {
        var changed = given(Map.of("quarkus.oidc.discovery-enabled", "false", SIGN_OUT, "/bye"));

        assertThat(changed.endSessionPath()).contains("/bye");
    }

    /** A path that is set would count more than the provider's metadata. */
    @ParameterizedTest
    @CsvSource({"quarkus.oidc.discovery-enabled, true", "quarkus.oidc.client-id, console"})
    void leavesTheSignOutToDiscovery(String key, String value) {
        assertThat(given(Map.of(key, value)).endSessionPath()).isEmpty();
    }

    /** The extension would read the roles only of an access token that was made for the console. */
    @ParameterizedTest
    @CsvSource({"accesstoken, ", "idtoken, idtoken", "userinfo, userinfo"})
    void keepsRolesInTheAccessTokenFromTheExtension(String source, String forTheExtension) {
        assertThat(given(Map.of("quarkus.oidc.roles.source", source)).roles().source())
                .isEqualTo(Optional.ofNullable(forTheExtension).map(Source::valueOf));
    }

    private static OidcTenantConfig given(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("quarkus.oidc.auth-server-url", "https://id.example.com"));
        all.putAll(settings);
        var builder = ConfigUtils.emptyConfigBuilder()
                .addDiscoveredCustomizers()
                .setAddDefaultSources(false)
                .withSources(new PropertiesConfigSource(all, "settings of the test", 260))
                .withMapping(OidcConfig.class);
        new OidcTenantDefaultIdConfigBuilder().configBuilder(builder);
        var extension = new Extension();
        new OperatorSettings(builder.build()).give(extension);
        return extension.created;
    }

    /** The OIDC extension, as far as it takes settings. */
    private static class Extension implements Oidc {

        private OidcTenantConfig created;

        @Override
        public void create(OidcTenantConfig settings) {
            created = settings;
        }

        @Override
        public void createServiceApp(String authServerUrl) {
            throw new AssertionError("The console has one provider");
        }

        @Override
        public void createWebApp(String authServerUrl, String clientId, String clientSecret) {
            throw new AssertionError("The console has one provider");
        }
    }
}
