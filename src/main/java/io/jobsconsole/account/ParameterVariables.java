package io.jobsconsole.account;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads parameters for the sign-in provider among the environment variables: {@code
 * QUARKUS_OIDC_LOGOUT_EXTRA_PARAMS_CLIENT_ID} is {@code quarkus.oidc.logout.extra-params.client_id}. MicroProfile Config
 * leaves such a variable out. Parameters of OAuth are in lower case, with underscores.
 */
@StaticInitSafe
public class ParameterVariables implements ConfigSourceFactory {

    /** Just below the environment, which has the same values. */
    private static final int ORDINAL = 295;

    private static final Pattern PARAMETER =
            Pattern.compile("QUARKUS_OIDC_(AUTHENTICATION|CODE_GRANT|LOGOUT)_EXTRA_PARAMS_([A-Z0-9]+(?:_[A-Z0-9]+)+)");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var parameters = new HashMap<String, String>();
        context.iterateNames().forEachRemaining(name -> {
            var parameter = PARAMETER.matcher(name);
            if (parameter.matches()) {
                var part = parameter.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
                parameters.put(
                        "quarkus.oidc." + part + ".extra-params."
                                + parameter.group(2).toLowerCase(Locale.ROOT),
                        context.getValue(name).getValue());
            }
        });
        return parameters.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(parameters, "variables of parameters", ORDINAL));
    }
}
