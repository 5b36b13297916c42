package io.jobsconsole.production;

import io.jobsconsole.account.ConsoleConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rejects http:// addresses, because tokens and keys would travel unencrypted. Loopback hosts are allowed, and any host
 * if the operator allows plain HTTP.
 */
@Singleton
class PlainHttpCheck implements Check {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The keys of a provider's base address and of its endpoints. */
    private static final List<String> ADDRESSES = List.of(
            "auth-server-url",
            "authentication.par.path",
            "authorization-path",
            "end-session-path",
            "introspection-path",
            "jwks-path",
            "registration-path",
            "revoke-path",
            "token-path",
            "user-info-path");

    private final ConsoleConfig accounts;
    private final Providers providers;
    private final SmallRyeConfig config;

    PlainHttpCheck(ConsoleConfig accounts, Providers providers, SmallRyeConfig config) {
        this.accounts = accounts;
        this.providers = providers;
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        return Stream.concat(
                        accounts.accounts().keySet().stream()
                                .map(account -> "jobs-console.accounts." + account + ".url"),
                        ADDRESSES.stream().flatMap(providers::keys))
                .flatMap(this::risky)
                .map(key -> Check.named(key) + " must begin with https://, or with http:// and a loopback host;"
                        + " jobs-console.allow-plain-http (JOBS_CONSOLE_ALLOW_PLAIN_HTTP) allows http:// for any host");
    }

    /** The key, or another spelling of it such as one with quotes, if its address is unencrypted. */
    private Stream<String> risky(String key) {
        var variable = GuardedSetting.variable(key);
        var spellings = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> GuardedSetting.variable(name).equals(variable));
        return Stream.concat(Stream.of(key), spellings)
                .filter(name -> isRisky(key, config.getOptionalValue(name, String.class)))
                .limit(1);
    }

    /**
     * Whether the address is unencrypted. The OIDC extensions append a relative path to the provider's base address.
     */
    private boolean isRisky(String key, Optional<String> address) {
        return address.filter(given -> !key.endsWith("path") || given.startsWith("http"))
                .filter(given -> !isSafe(given))
                .isPresent();
    }

    private boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && (accounts.allowPlainHttp() || LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
