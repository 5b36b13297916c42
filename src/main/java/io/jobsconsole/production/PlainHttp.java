package io.jobsconsole.production;

import io.jobsconsole.account.AccountsConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where tokens and keys go in clear text: nowhere but within this machine, unless the operator says so. */
@Singleton
class PlainHttp implements Check {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final AccountsConfig accounts;
    private final SmallRyeConfig config;
    private final boolean isAllowed;

    PlainHttp(
            AccountsConfig accounts,
            SmallRyeConfig config,
            @ConfigProperty(name = "jobs-console.allow-plain-http", defaultValue = "false") boolean isAllowed) {
        this.accounts = accounts;
        this.config = config;
        this.isAllowed = isAllowed;
    }

    @Override
    public Stream<String> complaints() {
        return Stream.concat(
                        Stream.of("quarkus.oidc.auth-server-url"),
                        accounts.accounts().entrySet().stream().flatMap(account -> {
                            var client = account.getValue().oidcClient().orElse(account.getKey());
                            return Stream.of(
                                    "jobs-console.accounts." + account.getKey() + ".url",
                                    "quarkus.oidc-client." + client + ".auth-server-url",
                                    "quarkus.oidc-client." + client + ".token-path");
                        }))
                .distinct()
                .filter(key -> isRisky(key, config.getOptionalValue(key, String.class)))
                .map(key -> Check.named(key) + " must begin with https://, or with http:// and a loopback host;"
                        + " jobs-console.allow-plain-http (JOBS_CONSOLE_ALLOW_PLAIN_HTTP) allows http:// anywhere");
    }

    private boolean isRisky(String key, Optional<String> address) {
        return address.filter(given -> !(key.endsWith("-path") && given.startsWith("/")))
                .filter(given -> !isSafe(given))
                .isPresent();
    }

    private boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && (isAllowed || LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
