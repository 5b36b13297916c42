package io.jobsconsole.production;

import io.jobsconsole.account.ConsoleConfig;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The configuration keys of all token issuers: the sign-in provider and each account's token service. */
@Singleton
class Providers {

    private final ConsoleConfig accounts;

    Providers(ConsoleConfig accounts) {
        this.accounts = accounts;
    }

    /** The key with this name for each issuer, whether it is set or not. */
    Stream<String> keys(String name) {
        var services = accounts.accounts().entrySet().stream()
                .map(account -> service(account.getValue().oidcClient().orElse(account.getKey()), name));
        return Stream.concat(Stream.of("quarkus.oidc." + name), services).distinct();
    }

    /** A key of the token service with this name. */
    static String service(String client, String name) {
        return "quarkus.oidc-client." + client + "." + name;
    }
}
