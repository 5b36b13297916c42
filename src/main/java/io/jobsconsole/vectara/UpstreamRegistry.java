package io.jobsconsole.vectara;

import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import java.io.Closeable;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The APIs of one version by base address. Each client is created at its first use.
 *
 * @param <C> the client of this version
 */
public class UpstreamRegistry<C extends Closeable> {

    private final Api version;
    private final Class<C> client;
    private final ConsoleConfig config;
    private final Map<URI, Upstream<C>> opened = new ConcurrentHashMap<>();

    public UpstreamRegistry(Api version, Class<C> client, ConsoleConfig config) {
        this.version = version;
        this.client = client;
        this.config = config;
    }

    public Upstream<C> at(URI url) {
        return opened.computeIfAbsent(url, address -> new Upstream<>(version, client, address, config));
    }

    public void close() {
        opened.values().forEach(Upstream::close);
    }
}
