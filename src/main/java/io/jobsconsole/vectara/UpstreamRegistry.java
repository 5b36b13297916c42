package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.io.Closeable;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The APIs of one version by base address and TLS configuration. Each client is created at its first use.
 *
 * @param <C> the client of this version
 */
public class UpstreamRegistry<C extends Closeable> {

    private final Api version;
    private final Class<C> client;
    private final ConsoleConfig config;
    private final TlsConfigurationRegistry tlsConfigurations;
    private final Map<Server, Upstream<C>> opened = new ConcurrentHashMap<>();

    private record Server(URI url, Optional<String> tls) {}

    public UpstreamRegistry(
            Api version, Class<C> client, ConsoleConfig config, TlsConfigurationRegistry tlsConfigurations) {
        this.version = version;
        this.client = client;
        this.config = config;
        this.tlsConfigurations = tlsConfigurations;
    }

    /** The API of this account, which it can share with other accounts. */
    public Upstream<C> of(Account account) {
        return opened.computeIfAbsent(
                new Server(account.url(), account.tls()),
                server -> new Upstream<>(
                        version, client, server.url(), config, server.tls().flatMap(tlsConfigurations::get)));
    }

    public void close() {
        opened.values().forEach(Upstream::close);
    }
}
