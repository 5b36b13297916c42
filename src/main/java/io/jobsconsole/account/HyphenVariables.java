package io.jobsconsole.account;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads environment variables of accounts and token services whose keys have hyphens: {@code
 * JOBS_CONSOLE_ACCOUNTS_EAST_1_URL} is {@code jobs-console.accounts.east-1.url}. MicroProfile Config cannot know which
 * underscores stand for a hyphen. Here it is known, because no account key has a dot or an underscore.
 */
@StaticInitSafe
public class HyphenVariables implements ConfigSourceFactory {

    /** Just below the environment, which has the same values. */
    private static final int ORDINAL = 295;

    private static final String ACCOUNTS = "jobs-console.accounts.";
    private static final String CLIENTS = "quarkus.oidc-client.";

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?!.*_VIEWS_)JOBS_CONSOLE_ACCOUNTS_([A-Z0-9_]+?)_(API_KEY|API|CREDENTIALS|CUSTOMER_ID|NAME|OIDC_CLIENT|ROLES|TLS|URL|WATCH_CORPORA|WATCH)");

    private static final Pattern HYPHENATED = Pattern.compile(Pattern.quote(ACCOUNTS) + "([a-z0-9-]+)\\..+");

    private static final Pattern PARAMETER = Pattern.compile("GRANT_OPTIONS_([A-Z]+)_([A-Z_]+)");

    /** The keys of a token service. The configuration would read others with a part of the name as an index. */
    private static final Map<String, String> CLIENT_KEYS = Stream.of(
                    "auth-server-url",
                    "discovery-enabled",
                    "token-path",
                    "revoke-path",
                    "client-id",
                    "client-name",
                    "client-enabled",
                    "id",
                    "scopes",
                    "access-token-expires-in",
                    "access-token-expiry-skew",
                    "absolute-expires-in",
                    "refresh-token-time-skew",
                    "refresh-interval",
                    "early-tokens-acquisition",
                    "connection-delay",
                    "connection-retry-count",
                    "connection-timeout",
                    "use-blocking-dns-lookup",
                    "max-pool-size",
                    "follow-redirects",
                    "credentials.secret",
                    "credentials.client-secret.value",
                    "credentials.client-secret.method",
                    "credentials.client-secret.provider.name",
                    "credentials.client-secret.provider.keyring-name",
                    "credentials.client-secret.provider.key",
                    "credentials.jwt.source",
                    "credentials.jwt.token-path",
                    "credentials.jwt.secret",
                    "credentials.jwt.key",
                    "credentials.jwt.key-file",
                    "credentials.jwt.key-store-file",
                    "credentials.jwt.key-store-password",
                    "credentials.jwt.key-id",
                    "credentials.jwt.key-password",
                    "credentials.jwt.audience",
                    "credentials.jwt.token-key-id",
                    "credentials.jwt.issuer",
                    "credentials.jwt.subject",
                    "credentials.jwt.signature-algorithm",
                    "credentials.jwt.lifespan",
                    "credentials.jwt.assertion",
                    "grant.type",
                    "grant.access-token-property",
                    "grant.expires-in-property",
                    "tls.tls-configuration-name",
                    "tls.verification",
                    "proxy.proxy-configuration-name",
                    "proxy.host",
                    "proxy.port",
                    "proxy.username",
                    "proxy.password")
            .collect(toMap(HyphenVariables::variable, key -> key));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var names = names(context);
        var settings = new HashMap<String, String>();
        for (var name : names) {
            var account = ACCOUNT.matcher(name);
            if (account.matches() && account.group(1).contains("_")) {
                settings.put(
                        ACCOUNTS + word(account.group(1)) + "." + word(account.group(2)),
                        context.getValue(name).getValue());
            }
        }
        clients(context, names, settings).forEach(client -> addClient(client, context, names, settings));
        return settings.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(settings, "variables of accounts with hyphens", ORDINAL));
    }

    private static Set<String> names(ConfigSourceContext context) {
        var names = new TreeSet<String>();
        context.iterateNames().forEachRemaining(names::add);
        return names;
    }

    /** The token services with hyphens: an account's key, or the name that the account gives. */
    private static Set<String> clients(ConfigSourceContext context, Set<String> names, Map<String, String> settings) {
        var clients = new TreeSet<String>();
        Stream.concat(names.stream(), Set.copyOf(settings.keySet()).stream())
                .map(HYPHENATED::matcher)
                .filter(account -> account.matches())
                .map(account -> account.group(1))
                .forEach(account -> {
                    var key = ACCOUNTS + account + ".oidc-client";
                    var client = context.getValue(key);
                    clients.add(
                            client == null || client.getValue() == null
                                    ? settings.getOrDefault(key, account)
                                    : client.getValue());
                });
        clients.removeIf(client -> !client.contains("-"));
        return clients;
    }

    private static void addClient(
            String client, ConfigSourceContext context, Set<String> names, Map<String, String> settings) {
        var prefix = variable(CLIENTS + client + ".");
        names.stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            var rest = name.substring(prefix.length());
            var parameter = PARAMETER.matcher(rest);
            if (parameter.matches()) {
                settings.put(
                        CLIENTS + client + ".grant-options." + word(parameter.group(1)) + "."
                                + parameter.group(2).toLowerCase(Locale.ROOT),
                        context.getValue(name).getValue());
            } else if (CLIENT_KEYS.containsKey(rest)) {
                settings.put(
                        CLIENTS + client + "." + CLIENT_KEYS.get(rest),
                        context.getValue(name).getValue());
            }
        });
    }

    private static String word(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
