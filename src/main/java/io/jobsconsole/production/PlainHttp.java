package io.jobsconsole.production;

import io.jobsconsole.account.AccountsConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where tokens and keys go in clear text: nowhere but within this machine, unless the operator says so. */
@Singleton
class PlainHttp implements Check {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A provider's address, and where parts of it are elsewhere. */
    private static final List<String> ADDRESSES = List.of(
            "auth-server-url",
            "authorization-path",
            "end-session-path",
            "introspection-path",
            "jwks-path",
            "registration-path",
            "revoke-path",
            "token-path",
            "user-info-path");

    private final AccountsConfig accounts;
    private final Providers providers;
    private final SmallRyeConfig config;
    private final boolean isAllowed;

    PlainHttp(
            AccountsConfig accounts,
            Providers providers,
            SmallRyeConfig config,
            @ConfigProperty(name = "jobs-console.allow-plain-http", defaultValue = "false") boolean isAllowed) {
        this.accounts = accounts;
        this.providers = providers;
        this.config = config;
        this.isAllowed = isAllowed;
    }

    @Override
    public Stream<String> complaints() {
        return Stream.concat(
                        accounts.accounts().keySet().stream()
                                .map(account -> "jobs-console.accounts." + account + ".url"),
                        ADDRESSES.stream().flatMap(providers::keys))
                .filter(key -> isRisky(key, config.getOptionalValue(key, String.class)))
                .map(key -> Check.named(key) + " must begin with https://, or with http:// and a loopback host;"
                        + " jobs-console.allow-plain-http (JOBS_CONSOLE_ALLOW_PLAIN_HTTP) allows http:// for any host");
    }

    /** What does not begin so is put behind the provider's address by the OIDC extensions. */
    private boolean isRisky(String key, Optional<String> address) {
        return address.filter(given -> !key.endsWith("-path") || given.startsWith("http"))
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
