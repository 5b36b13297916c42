package io.jobsconsole.production;

import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.account.CredentialType;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks the settings of each token service that issues tokens: required keys, client authentication and the grant
 * type.
 */
@Singleton
class TokenServiceCheck implements Check {

    private static final Map<String, String> REQUIRED = Map.of(
            "auth-server-url", "the address of the account's token service",
            "client-id", "the console's client id at the account's token service");

    private static final Map<CredentialType, String> GRANTS =
            Map.of(CredentialType.EXCHANGE, "exchange", CredentialType.CLIENT_CREDENTIALS, "client");

    /** The default of the OIDC client extension. */
    private static final String DEFAULT_GRANT = "client";

    private final ConsoleConfig accounts;
    private final SmallRyeConfig config;

    TokenServiceCheck(ConsoleConfig accounts, SmallRyeConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        return accounts.accounts().entrySet().stream()
                .filter(account -> account.getValue().credentials().areIssued())
                .flatMap(account -> complaints(account.getKey(), account.getValue()))
                .distinct();
    }

    private Stream<String> complaints(String account, ConsoleConfig.Entry entry) {
        var client = entry.oidcClient().orElse(account);
        var missing = REQUIRED.entrySet().stream()
                .filter(required -> value(client, required.getKey()).isEmpty())
                .map(required -> Check.named(Providers.service(client, required.getKey())) + " is missing: "
                        + required.getValue());
        var unproven = Stream.of("%s is missing or weak: the console's client secret at the account's token service, %s"
                        .formatted(Check.named(Providers.service(client, "credentials.secret")), ClientProof.WANTED))
                .filter(complaint -> !ClientProof.isGood(name -> value(client, name)));
        var grant = GRANTS.get(entry.credentials());
        var wrongGrant = Stream.of("%s must be %s, because jobs-console.accounts.%s.credentials requires it"
                        .formatted(Check.named(Providers.service(client, "grant.type")), grant, account))
                .filter(complaint -> !grant.equals(value(client, "grant.type").orElse(DEFAULT_GRANT)));
        return Stream.of(missing, unproven, wrongGrant).flatMap(complaints -> complaints);
    }

    private Optional<String> value(String client, String name) {
        return config.getOptionalValue(Providers.service(client, name), String.class);
    }
}
