package io.jobsconsole.production;

import static java.util.stream.Collectors.joining;

import io.jobsconsole.account.AccountsConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Every account's token service must be known: its keys carry the account's name, so no fixed mapping can ask. */
@Singleton
class TokenServices {

    private static final Map<String, String> REQUIRED = Map.of(
            "auth-server-url", "the address of the account's token service",
            "client-id", "the console's name at the account's token service");

    private final AccountsConfig accounts;
    private final SmallRyeConfig config;

    TokenServices(AccountsConfig accounts, SmallRyeConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        var missing = accounts.accounts().entrySet().stream()
                .map(account -> account.getValue().oidcClient().orElse(account.getKey()))
                .distinct()
                .flatMap(this::missing)
                .sorted()
                .collect(joining("\n\t"));
        if (!missing.isEmpty()) {
            throw new ConfigurationException("Configuration validation failed:\n\t" + missing);
        }
    }

    private Stream<String> missing(String client) {
        return REQUIRED.entrySet().stream()
                .filter(required -> config.getOptionalValue(key(client, required.getKey()), String.class)
                        .isEmpty())
                .map(required -> key(client, required.getKey()) + " (" + variable(key(client, required.getKey()))
                        + ") is missing: " + required.getValue());
    }

    private static String key(String client, String name) {
        return "quarkus.oidc-client." + client + "." + name;
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
